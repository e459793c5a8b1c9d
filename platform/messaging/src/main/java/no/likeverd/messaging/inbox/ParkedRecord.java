package no.likeverd.messaging.inbox;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import no.likeverd.messaging.event.Envelope;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not take effect yet.
 *
 * @param dead whether somebody has to look; false while it waits for what resolves itself
 * @param cause GAP, MISSING_REFERENCE or what failed
 */
public record ParkedRecord(
        String id,
        String consumer,
        String topic,
        String key,
        long position,
        boolean dead,
        String cause,
        String detail,
        Instant parkedAt,
        @Nullable Envelope envelope) {

    Document toDocument() {
        Document document = new Document("_id", id)
                .append("consumer", consumer)
                .append("topic", topic)
                .append("key", key)
                .append("position", position)
                .append("dead", dead)
                .append("cause", cause)
                .append("detail", detail)
                .append("parkedAt", Date.from(parkedAt));
        if (envelope != null) {
            document.append("envelope", write(envelope));
        }
        return document;
    }

    static ParkedRecord of(Document document) {
        Document envelope = document.get("envelope", Document.class);
        return new ParkedRecord(
                document.getString("_id"),
                document.getString("consumer"),
                document.getString("topic"),
                document.getString("key"),
                document.getLong("position"),
                document.getBoolean("dead"),
                document.getString("cause"),
                document.getString("detail"),
                document.getDate("parkedAt").toInstant(),
                envelope == null ? null : read(envelope));
    }

    private static Document write(Envelope e) {
        return new Document(Envelope.ID, e.id())
                .append(Envelope.TYPE, e.type())
                .append(Envelope.SOURCE, e.source())
                .append(Envelope.SUBJECT, e.subject())
                .append(Envelope.SEQUENCE, Long.toString(e.seq()))
                .append(Envelope.VERSION, Long.toString(e.version()))
                .append(Envelope.TIME, e.time().toString())
                .append(Envelope.CORRELATION, e.correlationId())
                .append(Envelope.CAUSATION, e.causationId())
                .append(Envelope.TRACEPARENT, e.traceparent())
                .append("data", new Binary(e.data()));
    }

    private static Envelope read(Document document) {
        Map<String, Object> headers = document;
        return Envelope.of(headers, document.get("data", Binary.class).getData());
    }
}
