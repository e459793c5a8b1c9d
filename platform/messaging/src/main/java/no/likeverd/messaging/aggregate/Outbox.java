package no.likeverd.messaging.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.messaging.event.Trail;
import org.bson.Document;
import org.bson.types.Binary;

/** What a document may hold of events that the broker has not taken yet: a broker outage must not grow it for ever. */
final class Outbox {

    static final int MOST_EVENTS = 100;
    static final int MOST_BYTES = 256 * 1024;

    private Outbox() {}

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

    /** @throws TooManyPending when the document would hold more than it may */
    static void requireRoom(Document loaded, List<PendingEvent> added) {
        List<Document> pending = loaded.getList("outbox", Document.class, List.of());
        long bytes = added.stream().mapToLong(e -> e.data().length).sum()
                + pending.stream()
                        .mapToLong(d -> d.get("data", Binary.class).length())
                        .sum();
        if (pending.size() + added.size() > MOST_EVENTS || bytes > MOST_BYTES) {
            throw new TooManyPending("Too many events of this document wait for the broker");
        }
    }
}
