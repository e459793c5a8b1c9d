package no.likeverd.messaging.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.messaging.event.Trail;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * What a document holds of events that the broker has not taken yet. A broker outage must not grow it for ever.
 *
 * @param bytes of the events' data
 */
record Outbox(int events, long bytes) {

    static final int MOST_EVENTS = 100;
    static final int MOST_BYTES = 256 * 1024;
    static final Outbox EMPTY = new Outbox(0, 0);

    static Outbox of(Document loaded) {
        List<Document> pending = loaded.getList("outbox", Document.class, List.of());
        long bytes = pending.stream()
                .mapToLong(event -> event.get("data", Binary.class).length())
                .sum();
        return new Outbox(pending.size(), bytes);
    }

    static List<PendingEvent> number(
            AggregateType<?> type, String id, long lastSeq, List<Object> wireRecords, Instant now) {
        Trail trail = Trail.current();
        List<PendingEvent> events = new ArrayList<>(wireRecords.size());
        long seq = lastSeq;
        for (Object wireRecord : wireRecords) {
            events.add(PendingEvent.of(type.source(), id, ++seq, wireRecord, now, trail));
        }
        return events;
    }

    boolean isHalfFull() {
        return events > MOST_EVENTS / 2 || bytes > MOST_BYTES / 2;
    }

    /** @throws TooManyPending when the document would hold more than it may */
    Outbox with(List<PendingEvent> added) {
        long more = added.stream().mapToLong(event -> event.data().length).sum();
        Outbox after = new Outbox(events + added.size(), bytes + more);
        if (after.events > MOST_EVENTS || after.bytes > MOST_BYTES) {
            throw new TooManyPending("Too many events of this document wait for the broker");
        }
        return after;
    }
}
