package no.likeverd.messaging.relay;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.HandOff;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what the service's documents have pending: at once when a write hands it over, and by a sweep that finds
 * whatever a hand-off missed. One instance relays at a time; a broker that is away opens the circuit breaker, and the
 * events wait in their documents.
 */
public final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final AggregateStores stores;
    private final RelaySettings settings;
    private final CircuitBreaker breaker;
    private final RelayMetrics metrics;
    private final Clock clock;
    private final Lease lease;

    private volatile boolean running;
    private Thread thread = new Thread();
    private long nextSweep;

    public Relay(
            AggregateStores stores, RelaySettings settings, CircuitBreaker breaker, RelayMetrics metrics, Clock clock) {
        this.stores = stores;
        this.settings = settings;
        this.breaker = breaker;
        this.metrics = metrics;
        this.clock = clock;
        this.lease = new Lease(
                stores.database().getCollection("relay_lease").withWriteConcern(AggregateStores.DURABLE),
                settings.service(),
                settings.lease());
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(settings.service() + "-relay").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether this instance is the one that publishes. */
    public boolean leading() {
        return lease.held();
    }

    private void work() {
        try (Publisher publisher = new Publisher(settings, clock)) {
            while (running) {
                turn(publisher);
            }
            boolean interrupted = Thread.interrupted(); // what is left to do must not be cut short as well
            log.debug("{} relays no more (interrupted: {})", settings.service(), interrupted);
            lease.release();
        } catch (RuntimeException e) {
            log.warn("relay of {} ended untidily", settings.service(), e);
        }
    }

    private void turn(Publisher publisher) {
        try {
            List<HandOff.Due> handed = stores.handOff().take(untilSweep(), settings.batch());
            boolean led = lease.held();
            if (!lease.keep()) {
                publisher.closeSnapshots();
                metrics.leading(false);
                return;
            }
            if (!led) {
                publisher.closeSnapshots();
                metrics.leading(true);
                log.info("{} relays, epoch {}", settings.service(), lease.epoch());
            }
            metrics.look(stores, clock.instant());
            if (breaker.getState() == CircuitBreaker.State.OPEN) {
                later(); // the events wait in their documents; nothing is read and nothing tried
                return;
            }
            publishHanded(publisher, handed);
            sweepWhenDue(publisher);
        } catch (InterruptedException e) {
            running = false;
        } catch (CallNotPermittedException e) {
            later();
        } catch (RuntimeException e) {
            if (running) {
                log.warn("{} could not relay, will try again: {}", settings.service(), e.toString());
            }
            later();
        }
    }

    private long untilSweep() {
        return Math.max(0, (nextSweep - System.nanoTime()) / 1_000_000);
    }

    private void later() {
        nextSweep = System.nanoTime() + settings.idleSweep().toNanos();
    }

    private void publishHanded(Publisher publisher, List<HandOff.Due> handed) {
        Map<AggregateStore<?>, List<String>> byStore = handed.stream()
                .collect(Collectors.groupingBy(
                        HandOff.Due::store,
                        Collectors.mapping(
                                HandOff.Due::id, Collectors.collectingAndThen(Collectors.toSet(), List::copyOf))));
        byStore.forEach((store, ids) -> publish(publisher, store, in("_id", ids)));
    }

    private void sweepWhenDue(Publisher publisher) {
        if (System.nanoTime() < nextSweep) {
            return;
        }
        int found = 0;
        for (AggregateStore<?> store : stores.all()) {
            found += publish(publisher, store, exists("outboxDueAt"));
        }
        nextSweep = System.nanoTime() + (found > 0 ? settings.busySweep() : settings.idleSweep()).toNanos();
    }

    private int publish(Publisher publisher, AggregateStore<?> store, Bson which) {
        List<DueDocument<?>> due = due(store.type(), store.documents(), which);
        if (!due.isEmpty()) {
            List<DueDocument<?>> acknowledged = breaker.executeSupplier(() -> send(publisher, due));
            if (!acknowledged.isEmpty()) {
                Trim.trim(store.documents(), acknowledged, clock.instant());
                metrics.published(acknowledged, clock.instant());
            }
        }
        return due.size();
    }

    /** A batch of which the broker took nothing counts as a failure of the broker. */
    private static List<DueDocument<?>> send(Publisher publisher, List<DueDocument<?>> due) {
        List<DueDocument<?>> acknowledged = publisher.publish(due);
        if (acknowledged.isEmpty()) {
            throw new BrokerAway("the broker acknowledged none of " + due.size() + " documents");
        }
        return acknowledged;
    }

    private List<DueDocument<?>> due(AggregateType<?> type, MongoCollection<Document> documents, Bson which) {
        FindIterable<Document> found = documents
                .withReadConcern(ReadConcern.MAJORITY)
                .find(which)
                .projection(new Document("keys", 0))
                .limit(settings.batch());
        List<DueDocument<?>> due = new ArrayList<>();
        for (Document document : found) {
            DueDocument<?> pending = DueDocument.of(type, document);
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
