package no.likeverd.messaging.relay;

import static com.mongodb.client.model.Filters.exists;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import org.bson.Document;

/** What operations see of the outbox: how much waits, how old the oldest is, how long publishing takes. */
public final class RelayMetrics {

    private static final long EVERY = Duration.ofSeconds(1).toNanos();

    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();
    private final AtomicLong leading = new AtomicLong();
    private final MeterRegistry registry;
    private final Counter published;
    private final Timer lag;
    private long nextLook = System.nanoTime();

    public RelayMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("likeverd.outbox.pending", pending, AtomicLong::get)
                .description("documents with events that the broker has not acknowledged")
                .register(registry);
        Gauge.builder("likeverd.outbox.oldest.age", oldestMillis, millis -> millis.get() / 1000.0)
                .baseUnit("seconds")
                .description("age of the oldest event that the broker has not acknowledged")
                .register(registry);
        Gauge.builder("likeverd.relay.leading", leading, AtomicLong::get)
                .description("1 on the instance that relays")
                .register(registry);
        this.published = Counter.builder("likeverd.outbox.published")
                .description("events that the broker has acknowledged")
                .register(registry);
        this.lag = Timer.builder("likeverd.outbox.publish.lag")
                .description("from the decision to the broker's acknowledgement")
                .publishPercentileHistogram()
                .register(registry);
    }

    void leading(boolean now) {
        leading.set(now ? 1 : 0);
        if (!now) {
            pending.set(0); // the leader's to tell
            oldestMillis.set(0);
        }
    }

    void published(List<DueDocument<?>> documents, Instant now) {
        documents.forEach(document -> document.events().forEach(event -> {
            published.increment();
            registry.counter("likeverd.events.published", "type", event.type()).increment();
            lag.record(Duration.between(event.time(), now));
        }));
    }

    /** Looks at most once a second: it is a query for each kind of aggregate. */
    void look(AggregateStores stores, Instant now) {
        if (System.nanoTime() < nextLook) {
            return;
        }
        nextLook = System.nanoTime() + EVERY;
        long waiting = 0;
        long oldest = 0;
        for (AggregateStore<?> store : stores.all()) {
            waiting += store.documents().countDocuments(exists("outboxDueAt"));
            Document first = store.documents()
                    .find(exists("outboxDueAt"))
                    .projection(new Document("outboxDueAt", 1))
                    .sort(new Document("outboxDueAt", 1))
                    .first();
            Date since = first == null ? null : first.getDate("outboxDueAt");
            oldest = Math.max(
                    oldest,
                    since == null ? 0 : Duration.between(since.toInstant(), now).toMillis());
        }
        pending.set(waiting);
        oldestMillis.set(oldest);
    }
}
