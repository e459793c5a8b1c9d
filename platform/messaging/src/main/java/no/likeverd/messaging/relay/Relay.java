package no.likeverd.messaging.relay;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.util.List;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.HandOff;
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
                settings.lease(),
                System::nanoTime);
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
        try (Publisher publisher = new Publisher(new KafkaProducers(settings, lease::keep), clock)) {
            Turn turn = new Turn(lease, publisher, breaker, metrics, settings.batch(), clock);
            while (running) {
                take(turn);
            }
            boolean interrupted = Thread.interrupted(); // what is left to do must not be cut short as well
            log.debug("{} relays no more (interrupted: {})", settings.service(), interrupted);
            lease.release();
        } catch (RuntimeException e) {
            log.warn("relay of {} ended untidily", settings.service(), e);
        }
    }

    private void take(Turn turn) {
        try {
            List<HandOff.Due> handed = stores.handOff().take(untilSweep(), settings.batch());
            if (!turn.leads()) {
                later(); // whoever leads sweeps what was handed over here
                return;
            }
            metrics.look(stores, clock.instant());
            if (breaker.getState() == CircuitBreaker.State.OPEN) {
                later(); // the events wait in their documents; nothing is read and nothing tried
                return;
            }
            turn.publish(handed);
            sweepWhenDue(turn);
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

    private void sweepWhenDue(Turn turn) {
        if (System.nanoTime() >= nextSweep) {
            int found = turn.sweep(stores.all());
            nextSweep = System.nanoTime() + settings.untilSweep(found).toNanos();
        }
    }
}
