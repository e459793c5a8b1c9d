package no.likeverd.messaging.relay;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.PendingEvent;
import no.likeverd.messaging.aggregate.StateFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document with something to publish, from one majority read: its pending events and the state they led to.
 *
 * @param upTo count of the newest pending event; everything up to it is published with this document
 * @param state as stored; read from the store only where a snapshot is made of it
 */
record DueDocument<S>(
        AggregateType<S> type,
        String id,
        long version,
        long upTo,
        @Nullable Document state,
        List<PendingEvent> events,
        String lastEvent) {

    static <S> @Nullable DueDocument<S> of(AggregateType<S> type, Document document) {
        if (document.get("outboxDueAt") == null) {
            return null;
        }
        List<PendingEvent> events = document.getList("outbox", Document.class, List.of()).stream()
                .map(PendingEvent::of)
                .toList();
        return new DueDocument<>(
                type,
                document.getString("_id"),
                document.getLong("version"),
                document.getLong("seq"),
                document.get("state", Document.class),
                events,
                document.getString("lastEvt"));
    }

    /** What of a document is needed. */
    static Document projection(AggregateType<?> type) {
        Document without = new Document("keys", 0);
        return type.snapshot() == null ? without.append("state", 0) : without;
    }

    List<ProducerRecord<String, byte[]>> deltas() {
        return events.stream()
                .map(event -> Wire.delta(type, id, version, event))
                .toList();
    }

    /** The present state as it travels; only of a type that has snapshots. */
    ProducerRecord<String, byte[]> snapshot(Instant now) {
        var wire = Objects.requireNonNull(type.snapshot(), "no snapshots");
        Document stored = Objects.requireNonNull(state, "read without state");
        Aggregate<S> aggregate = new Aggregate<>(id, version, upTo, StateFormat.read(stored, type.state()));
        return Wire.snapshot(type, aggregate, wire.apply(aggregate), now);
    }
}
