package no.likeverd.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.PendingEvent;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.event.WireFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Turns pending events and snapshots into records: CloudEvents 1.0, binary mode, keyed by the aggregate's id. */
final class Wire {

    private Wire() {}

    static ProducerRecord<String, byte[]> delta(AggregateType<?> type, String id, long version, PendingEvent event) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(type.eventsTopic(), id, event.data());
        Headers headers = message.headers();
        describe(headers, type, id, version, event.id(), event.type(), event.time());
        put(headers, Envelope.SEQUENCE, Long.toString(event.seq()));
        put(headers, Envelope.CORRELATION, event.correlationId());
        put(headers, Envelope.CAUSATION, event.causationId());
        put(headers, Envelope.TRACEPARENT, event.traceparent());
        return message;
    }

    static <S> ProducerRecord<String, byte[]> snapshot(
            AggregateType<S> type, Aggregate<S> aggregate, Object wireRecord, Instant now) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(type.stateTopic(), aggregate.id(), WireFormat.write(wireRecord));
        Headers headers = message.headers();
        String id = type.source().substring(1) + "/" + aggregate.id() + "@" + aggregate.version();
        describe(headers, type, aggregate.id(), aggregate.version(), id, WireFormat.typeOf(wireRecord.getClass()), now);
        put(headers, Envelope.SEQUENCE, Long.toString(aggregate.seq()));
        put(headers, Envelope.CORRELATION, id);
        return message;
    }

    private static void describe(
            Headers headers,
            AggregateType<?> type,
            String aggregateId,
            long version,
            String id,
            String wireType,
            Instant time) {
        put(headers, Envelope.SPEC_VERSION, "1.0");
        put(headers, Envelope.ID, id);
        put(headers, Envelope.TYPE, wireType);
        put(headers, Envelope.SOURCE, type.source());
        put(headers, Envelope.SUBJECT, aggregateId);
        put(headers, Envelope.TIME, time.toString());
        put(headers, Envelope.VERSION, Long.toString(version));
        put(headers, Envelope.CONTENT_TYPE, "application/json");
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }
}
