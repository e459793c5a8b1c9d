package no.likeverd.messaging.relay;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.likeverd.messaging.aggregate.AggregateStore;
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

    /** Publishes whatever is due; tells how much was found. */
    int sweep(List<AggregateStore<?>> stores) {
        return stores.stream()
                .mapToInt(store -> publish(store, exists("outboxDueAt")))
                .sum();
    }

    /** Beats before each batch; several of them on a slow broker may take longer than the lease. */
    private int publish(AggregateStore<?> store, Bson which) {
        if (!leads()) {
            return 0;
        }
        List<DueDocument<?>> due = due(store, which);
        if (!due.isEmpty() && store.type().snapshot() != null && !publisher.fences()) {
            breaker.executeRunnable(publisher::fence);
            due = due(store, which); // another relay may have published newer states until it was fenced off
        }
        if (!due.isEmpty()) {
            List<DueDocument<?>> read = due;
            List<DueDocument<?>> acknowledged = breaker.executeSupplier(() -> send(read));
            Trim.trim(store.documents(), acknowledged, clock.instant());
            metrics.published(acknowledged, clock.instant());
        }
        return due.size();
    }

    /** A batch of which the broker took nothing counts as a failure of the broker. */
    private List<DueDocument<?>> send(List<DueDocument<?>> due) {
        List<DueDocument<?>> acknowledged = publisher.publish(due);
        if (acknowledged.isEmpty()) {
            throw new BrokerAway("the broker acknowledged none of " + due.size() + " documents");
        }
        return acknowledged;
    }

    /** Read from a majority: what could still be rolled back must not be told. */
    private List<DueDocument<?>> due(AggregateStore<?> store, Bson which) {
        FindIterable<Document> found = store.documents()
                .withReadConcern(ReadConcern.MAJORITY)
                .find(which)
                .projection(new Document("keys", 0))
                .limit(batch);
        List<DueDocument<?>> due = new ArrayList<>();
        for (Document document : found) {
            DueDocument<?> pending = DueDocument.of(store.type(), document);
            if (pending != null) {
                due.add(pending);
            }
        }
        return due;
    }

    /** The broker takes nothing. */
    private static final class BrokerAway extends RuntimeException {
        BrokerAway(String message) {
            super(message);
        }
    }
}
