package no.likeverd.messaging.relay;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.HandOff;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a relay does each time it is its turn: keeps the lease, reads what is due, publishes it, trims what the broker has.
 * It knows no thread and no time of its own.
 */
final class Turn {

    private static final Logger log = LoggerFactory.getLogger(Turn.class);

    /** Enough that neither store nor broker waits for the other; each holds a thousand documents in memory. */
    private static final int BATCHES_UNDER_WAY = 4;

    private static final int BATCHES_A_TURN = 16;
    private static final Document ID_ALONE = new Document("_id", 1);

    private final Lease lease;
    private final Publisher publisher;
    private final CircuitBreaker breaker;
    private final RelayMetrics metrics;
    private final int batch;
    private final Clock clock;

    Turn(Lease lease, Publisher publisher, CircuitBreaker breaker, RelayMetrics metrics, int batch, Clock clock) {
        this.lease = lease;
        this.publisher = publisher;
        this.breaker = breaker;
        this.metrics = metrics;
        this.batch = batch;
        this.clock = clock;
    }

    /** Keeps the lease or tries to get it; only who leads may publish. */
    boolean leads() {
        boolean led = lease.held();
        boolean leads = lease.keep();
        if (!led || !leads) {
            publisher.closeSnapshots();
        }
        if (led != leads) {
            log.info("{}, epoch {}", leads ? "relays" : "relays no more", lease.epoch());
        }
        metrics.leading(leads);
        return leads;
    }

    /** Publishes documents that a write has handed over. */
    void publish(List<HandOff.Due> handed) {
        Map<AggregateStore<?>, List<String>> byStore = handed.stream()
                .collect(Collectors.groupingBy(
                        HandOff.Due::store,
                        Collectors.mapping(
                                HandOff.Due::id, Collectors.collectingAndThen(Collectors.toSet(), List::copyOf))));
        byStore.forEach((store, ids) -> publish(store, in("_id", ids)));
    }

    /** Publishes whatever is due, up to so many batches of each kind that what is handed over meanwhile need not wait long. */
    int sweep(List<AggregateStore<?>> stores) {
        return stores.stream()
                .mapToInt(store -> publish(store, exists("outboxDueAt")))
                .sum();
    }

    /** Reads batch after batch and sends it while the broker still takes those before it; tells how much was found. */
    private int publish(AggregateStore<?> store, Bson which) {
        if (!leads() || !fenced(store, which)) {
            return 0;
        }
        int found = 0;
        Deque<Publisher.Batch> underWay = new ArrayDeque<>();
        try (MongoCursor<Document> due = majority(store)
                .find(which)
                .projection(DueDocument.projection(store.type()))
                .batchSize(batch)
                .limit(batch * BATCHES_A_TURN)
                .cursor()) {
            boolean more = due.hasNext();
            while (more) {
                List<DueDocument<?>> next = next(due, store.type());
                found += next.size();
                boolean taken = next.isEmpty() || begin(next, found >= batch, underWay);
                if (underWay.size() > BATCHES_UNDER_WAY) {
                    finish(store, underWay.remove());
                }
                more = taken && due.hasNext() && leads();
            }
            // what a newer leader has to tell as a snapshot is left to it
            while (!underWay.isEmpty() && (store.type().snapshot() == null || publisher.fences())) {
                finish(store, underWay.remove());
            }
        }
        return found;
    }

    /**
     * Only what is read after the others were fenced off may be told as a snapshot: until then another relay may have published
     * newer states.
     */
    private boolean fenced(AggregateStore<?> store, Bson which) {
        if (store.type().snapshot() == null || publisher.fences()) {
            return true;
        }
        if (majority(store).find(which).projection(ID_ALONE).first() == null) {
            return false;
        }
        breaker.executeRunnable(publisher::fence);
        return true;
    }

    private List<DueDocument<?>> next(MongoCursor<Document> due, AggregateType<?> type) {
        List<DueDocument<?>> next = new ArrayList<>(batch);
        for (int read = 0; read < batch && due.hasNext(); read++) {
            DueDocument<?> pending = DueDocument.of(type, due.next());
            if (pending != null) {
                next.add(pending);
            }
        }
        return next;
    }

    /** Whether the broker seems to take it. */
    private boolean begin(List<DueDocument<?>> due, boolean manyWait, Deque<Publisher.Batch> underWay) {
        Publisher.Batch begun = publisher.begin(due, manyWait);
        underWay.add(begun);
        return !begun.failedAtOnce();
    }

    /** A batch of which the broker took nothing counts as a failure of the broker. */
    private void finish(AggregateStore<?> store, Publisher.Batch begun) {
        List<DueDocument<?>> acknowledged = breaker.executeSupplier(() -> {
            List<DueDocument<?>> taken = publisher.finish(begun);
            if (taken.isEmpty()) {
                throw new BrokerAway("the broker acknowledged none of " + begun.size() + " documents");
            }
            return taken;
        });
        Trim.trim(store.documents(), acknowledged, clock.instant());
        metrics.published(acknowledged, clock.instant());
    }

    /** What could still be rolled back must not be told. */
    private static MongoCollection<Document> majority(AggregateStore<?> store) {
        return store.documents().withReadConcern(ReadConcern.MAJORITY);
    }

    /** The broker takes nothing. */
    private static final class BrokerAway extends RuntimeException {
        BrokerAway(String message) {
            super(message);
        }
    }
}
