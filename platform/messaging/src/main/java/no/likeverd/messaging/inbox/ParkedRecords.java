package no.likeverd.messaging.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The durable queue of events that could not take effect yet, per consumer and source, in the order of their count. */
public final class ParkedRecords {

    private final MongoCollection<Document> documents;

    public ParkedRecords(MongoDatabase database) {
        this.documents = database.getCollection("inbox_parked").withWriteConcern(AggregateStores.DURABLE);
        documents.createIndex(new Document("consumer", 1).append("key", 1).append("position", 1));
    }

    /** Parks or parks again: the same event has the same place. */
    void park(ParkedRecord parked) {
        documents.replaceOne(eq("_id", parked.id()), parked.toDocument(), new ReplaceOptions().upsert(true));
    }

    /** The first of each source that waits for this consumer. */
    List<ParkedRecord> heads(String consumer) {
        List<ParkedRecord> heads = new ArrayList<>();
        String key = null;
        for (Document document : documents.find(eq("consumer", consumer)).sort(Sorts.ascending("key", "position"))) {
            ParkedRecord parked = ParkedRecord.of(document);
            if (!parked.key().equals(key)) {
                heads.add(parked);
                key = parked.key();
            }
        }
        return heads;
    }

    void remove(String id) {
        documents.deleteOne(eq("_id", id));
    }

    public Optional<ParkedRecord> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first()).map(ParkedRecord::of);
    }

    /** Dead letters, or all that is parked, oldest first. */
    public Page<ParkedRecord> page(boolean onlyDead, PageRequest page) {
        Bson filter = onlyDead ? eq("dead", true) : new Document();
        return Page.of(documents, filter, Sorts.ascending("parkedAt", "_id"), page, ParkedRecord::of);
    }

    /** Gives a dead letter another try, in its place in the order. False when there is none, or it is no event at all. */
    public boolean replay(String id) {
        return documents
                        .updateOne(
                                and(eq("_id", id), eq("dead", true), exists("envelope")),
                                new Document("$set", new Document("dead", false).append("cause", "REPLAY")))
                        .getMatchedCount()
                == 1;
    }

    List<ParkedRecord> all() {
        return documents.find().map(ParkedRecord::of).into(new ArrayList<>());
    }
}
