package no.likeverd.messaging.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.messaging.event.Envelope;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a service keeps of other services' aggregates: one document per source with the count of the last event in it,
 * changed only under that count. So an event takes effect once, however often it comes.
 */
public final class ProjectionStore<S> {

    private static final String LAST = "last";

    private final MongoDatabase database;
    private final ProjectionType<S> type;
    private final MongoCollection<Document> documents;

    public ProjectionStore(MongoDatabase database, ProjectionType<S> type) {
        this.database = database;
        this.type = type;
        this.documents = database.getCollection(type.collection()).withWriteConcern(AggregateStores.DURABLE);
        type.indexes().forEach(field -> documents.createIndex(new Document(field, 1)));
    }

    public ProjectionType<S> type() {
        return type;
    }

    public Optional<S> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first()).flatMap(this::state);
    }

    public List<S> list(Bson filter) {
        List<S> all = new java.util.ArrayList<>();
        documents.find(filter).forEach(document -> state(document).ifPresent(all::add));
        return all;
    }

    /** One page of states; the filter speaks of fields as {@code state.unitId}. */
    public Page<S> page(Bson filter, Bson order, PageRequest page) {
        return Page.of(
                documents, and(filter, com.mongodb.client.model.Filters.exists("state")), order, page, d -> state(d)
                        .orElseThrow());
    }

    public long count() {
        return documents.countDocuments();
    }

    /** An empty one of the same kind beside this one. */
    ProjectionStore<S> anew() {
        String beside = type.collection() + "_rebuild";
        database.getCollection(beside).drop();
        return new ProjectionStore<>(database, new ProjectionType<>(type.name(), beside, type.state(), type.indexes()));
    }

    MongoCollection<Document> documents() {
        return documents;
    }

    /**
     * Applies an event under the count that the source's document has; tries again when another instance was faster. Only a
     * majority makes an event a duplicate: a fail-over could take back what another instance is about to write.
     */
    Outcome apply(Envelope envelope, Order order, Handlers<S> handlers) {
        boolean certain = false;
        while (true) {
            Document known = (certain ? documents.withReadConcern(ReadConcern.MAJORITY) : documents)
                    .find(eq("_id", envelope.subject()))
                    .first();
            long last = known == null ? 0 : known.getLong(LAST);
            Optional<Outcome> early = order.check(envelope, last, known != null);
            if (early.isPresent()) {
                if (certain || !(early.get() instanceof Outcome.Duplicate)) {
                    return early.get();
                }
                certain = true;
                continue;
            }
            Optional<S> before = known == null ? Optional.empty() : state(known);
            Optional<S> after = handlers.apply(before, envelope);
            if (write(envelope.subject(), known == null ? null : last, order.position(envelope), after)) {
                return new Outcome.Applied();
            }
            certain = false;
        }
    }

    private boolean write(String id, @Nullable Long last, long position, Optional<S> state) {
        Document fields = new Document(LAST, position);
        state.ifPresent(s -> fields.append("state", StateFormat.write(s)));
        if (last == null) {
            return inserted(new Document("_id", id), fields);
        }
        Document update = new Document("$set", fields);
        if (state.isEmpty()) {
            update.append("$unset", new Document("state", ""));
        }
        return documents.updateOne(and(eq("_id", id), eq(LAST, last)), update).getMatchedCount() == 1;
    }

    private boolean inserted(Document document, Document fields) {
        document.putAll(fields);
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private Optional<S> state(Document document) {
        return Optional.ofNullable(document.get("state", Document.class)).map(s -> StateFormat.read(s, type.state()));
    }
}
