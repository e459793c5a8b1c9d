package no.likeverd.benchmarks;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.relay.Relay;
import no.likeverd.messaging.relay.RelayMetrics;
import no.likeverd.messaging.relay.RelaySettings;

/** A relay of the product with the product's settings, and what it says of itself. */
final class Relays implements AutoCloseable {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Relay relay;

    private Relays(AggregateStores stores, String kafka, Clock clock) {
        relay = new Relay(
                stores,
                RelaySettings.of("resource-center", kafka),
                CircuitBreaker.ofDefaults("bench"),
                new RelayMetrics(meters),
                clock);
    }

    /** Returns when it relays, or right after the start when nobody has to wait for that. */
    static Relays start(AggregateStores stores, String kafka, Clock clock, boolean leading) {
        Relays started = new Relays(stores, kafka, clock);
        started.relay.start();
        if (leading) {
            Patience.until("the relay leads", Duration.ofMillis(10), started.relay::leading);
        }
        return started;
    }

    double published() {
        return meters.get("likeverd.outbox.published").counter().count();
    }

    @Override
    public void close() {
        relay.stop();
    }
}
