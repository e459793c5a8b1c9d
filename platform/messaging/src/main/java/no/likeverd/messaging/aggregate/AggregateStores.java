package no.likeverd.messaging.aggregate;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;

/** Makes the stores of a service's aggregates and knows them all. */
public final class AggregateStores {

    /** An acknowledged write has reached a majority's journals. */
    public static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private final MongoDatabase database;
    private final Clock clock;
    private final HandOff handOff = new HandOff();
    private final List<AggregateStore<?>> stores = new CopyOnWriteArrayList<>();

    public AggregateStores(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public <S> AggregateStore<S> of(AggregateType<S> type) {
        MongoCollection<Document> documents =
                database.getCollection(type.collection()).withWriteConcern(DURABLE);
        createIndexes(type, documents);
        AggregateStore<S> store = new AggregateStore<>(type, documents, clock, handOff::offer);
        stores.add(store);
        return store;
    }

    public List<AggregateStore<?>> all() {
        return List.copyOf(stores);
    }

    public HandOff handOff() {
        return handOff;
    }

    public MongoDatabase database() {
        return database;
    }

    private void createIndexes(AggregateType<?> type, MongoCollection<Document> documents) {
        documents.createIndex(new Document("outboxDueAt", 1), new IndexOptions().sparse(true));
        documents.createIndex(new Document("resumeAt", 1), new IndexOptions().sparse(true));
        type.indexes().forEach(field -> documents.createIndex(new Document(field, 1)));
    }
}
