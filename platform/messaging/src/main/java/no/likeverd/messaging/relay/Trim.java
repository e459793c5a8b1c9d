package no.likeverd.messaging.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * Takes acknowledged events out of their documents. A document that got a newer event meanwhile keeps that one and stays
 * due.
 */
final class Trim {

    private static final Document CLEAR =
            new Document("$set", new Document("outbox", List.of())).append("$unset", new Document("outboxDueAt", ""));

    private Trim() {}

    static void trim(MongoCollection<Document> documents, List<DueDocument<?>> acknowledged, Instant now) {
        List<String> ids = acknowledged.stream().map(DueDocument::id).toList();
        List<String> marks = acknowledged.stream().map(DueDocument::lastEvent).toList();
        long cleared = documents
                .updateMany(and(in("_id", ids), in("lastEvt", marks)), CLEAR)
                .getMatchedCount();
        if (cleared < acknowledged.size()) {
            trimOvertaken(documents, acknowledged, now);
        }
    }

    private static void trimOvertaken(
            MongoCollection<Document> documents, List<DueDocument<?>> acknowledged, Instant now) {
        List<WriteModel<Document>> pulls = acknowledged.stream()
                .filter(document -> !document.events().isEmpty())
                .<WriteModel<Document>>map(document -> new UpdateOneModel<>(
                        and(eq("_id", document.id()), ne("lastEvt", document.lastEvent()), exists("outboxDueAt")),
                        new Document(
                                        "$pull",
                                        new Document(
                                                "outbox", new Document("seq", new Document("$lte", document.upTo()))))
                                .append("$set", new Document("outboxDueAt", Date.from(now)))))
                .toList();
        if (!pulls.isEmpty()) {
            documents.bulkWrite(pulls, new BulkWriteOptions().ordered(false));
        }
    }
}
