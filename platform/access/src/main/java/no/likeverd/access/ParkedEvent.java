package no.likeverd.access;

import java.time.Instant;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.inbox.ParkedRecord;
import org.jspecify.annotations.Nullable;

/** A parked event, without what it says. What has no type is no event. */
record ParkedEvent(
        String id,
        String consumer,
        String topic,
        boolean dead,
        String cause,
        String detail,
        Instant parkedAt,
        @Nullable String type,
        @Nullable String correlationId) {

    static ParkedEvent of(ParkedRecord record) {
        Envelope envelope = record.envelope();
        return new ParkedEvent(
                record.id(),
                record.consumer(),
                record.topic(),
                record.dead(),
                record.cause(),
                withoutValues(record.detail()),
                record.parkedAt(),
                envelope == null ? null : envelope.type(),
                envelope == null ? null : envelope.correlationId());
    }

    /** What could not be read is quoted in what is said about it, and may be somebody's. */
    private static String withoutValues(String detail) {
        return detail.replaceAll("\"[^\"]*\"", "\"…\"");
    }
}
