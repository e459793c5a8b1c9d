package no.likeverd.messaging.aggregate;

import java.time.Instant;
import java.util.Date;
import no.likeverd.messaging.event.Trail;
import no.likeverd.messaging.event.WireFormat;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** An event as it waits in its aggregate's document: the very bytes that will travel. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
public record PendingEvent(
        String id,
        long seq,
        String type,
        Instant time,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        byte[] data) {

    /** The id is the aggregate's and the count's, so that a repeat of the same write would be the same event. */
    static PendingEvent of(String source, String aggregateId, long seq, Object wireRecord, Instant now, Trail trail) {
        return new PendingEvent(
                source.substring(1) + "/" + aggregateId + "/" + seq,
                seq,
                WireFormat.typeOfEvent(wireRecord),
                now,
                trail.correlationId(),
                trail.causationId(),
                trail.traceparent(),
                WireFormat.write(wireRecord));
    }

    Document toDocument() {
        Document document = new Document("id", id)
                .append("seq", seq)
                .append("type", type)
                .append("time", Date.from(time))
                .append("correlationId", correlationId)
                .append("data", new Binary(data));
        if (causationId != null) {
            document.append("causationId", causationId);
        }
        if (traceparent != null) {
            document.append("traceparent", traceparent);
        }
        return document;
    }

    public static PendingEvent of(Document document) {
        return new PendingEvent(
                document.getString("id"),
                document.getLong("seq"),
                document.getString("type"),
                document.getDate("time").toInstant(),
                document.getString("correlationId"),
                document.getString("causationId"),
                document.getString("traceparent"),
                document.get("data", Binary.class).getData());
    }
}
