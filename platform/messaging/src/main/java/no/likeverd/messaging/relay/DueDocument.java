package no.likeverd.messaging.relay;

import java.util.List;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.PendingEvent;
import no.likeverd.messaging.aggregate.StateFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A document with something to publish, from one majority read: its pending events and the state they led to. */
record DueDocument<S>(AggregateType<S> type, Aggregate<S> aggregate, List<PendingEvent> events, String lastEvent) {

    static <S> @Nullable DueDocument<S> of(AggregateType<S> type, Document document) {
        if (document.get("outboxDueAt") == null) {
            return null;
        }
        Aggregate<S> aggregate = new Aggregate<>(
                document.getString("_id"),
                document.getLong("version"),
                document.getLong("seq"),
                StateFormat.read(document.get("state", Document.class), type.state()));
        List<PendingEvent> events = document.getList("outbox", Document.class, List.of()).stream()
                .map(PendingEvent::of)
                .toList();
        return new DueDocument<>(type, aggregate, events, document.getString("lastEvt"));
    }

    List<ProducerRecord<String, byte[]>> deltas() {
        return events.stream().map(event -> Wire.delta(type, aggregate, event)).toList();
    }

    /** The count of the newest pending event; everything up to it is published with this document. */
    long upTo() {
        return aggregate.seq();
    }
}
