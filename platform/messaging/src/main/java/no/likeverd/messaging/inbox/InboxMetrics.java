package no.likeverd.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import no.likeverd.messaging.event.Envelope;

/** What operations see of each consumer: rate, errors and time per event, how far it lags, what is parked and dead. */
public final class InboxMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();

    public InboxMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Makes the consumer's figures visible before anything has happened to it: an absent figure cannot raise an alarm. */
    void announce(String consumer) {
        Tags tags = Tags.of("consumer", consumer);
        registry.counter("likeverd.inbox.duplicates", tags);
        registry.counter("likeverd.inbox.gaps", tags);
        gauge("likeverd.inbox.parked.keys", consumer);
        gauge("likeverd.inbox.dead.letters", consumer);
        gauge("likeverd.inbox.waiting.oldest.seconds", consumer);
        lag(consumer);
    }

    Outcome handling(String consumer, Envelope envelope, Supplier<Outcome> handle) {
        Timer.Sample sample = Timer.start();
        String result = "ERROR";
        try {
            Outcome outcome = handle.get();
            result = outcome.getClass().getSimpleName();
            count(consumer, envelope, outcome);
            return outcome;
        } finally {
            sample.stop(registry.timer("likeverd.inbox.handling", "consumer", consumer, "outcome", result));
        }
    }

    private void count(String consumer, Envelope envelope, Outcome outcome) {
        Tags tags = Tags.of("consumer", consumer);
        switch (outcome) {
            case Outcome.Applied() -> lag(consumer).record(Duration.between(envelope.time(), clock.instant()));
            case Outcome.Duplicate() ->
                registry.counter("likeverd.inbox.duplicates", tags).increment();
            case Outcome.Waiting w -> {}
            case Outcome.Dead d -> {}
        }
    }

    /** Counts an event that the consumer has done something about; those it only steps over are not its own. */
    void handled(String consumer, Envelope envelope) {
        registry.counter("likeverd.events.handled", "consumer", consumer, "type", envelope.type())
                .increment();
    }

    /** Counts a gap when the event comes, not each time that it is retried. */
    void arrived(String consumer, Outcome outcome) {
        if (outcome instanceof Outcome.Waiting(Outcome.Cause cause, String detail) && cause == Outcome.Cause.GAP) {
            registry.counter("likeverd.inbox.gaps", "consumer", consumer).increment();
        }
    }

    void parked(String consumer, List<ParkedRecord> all) {
        Instant now = clock.instant();
        gauge("likeverd.inbox.parked.keys", consumer)
                .set(all.stream().map(ParkedRecord::key).distinct().count());
        gauge("likeverd.inbox.dead.letters", consumer)
                .set(all.stream().filter(ParkedRecord::dead).count());
        gauge("likeverd.inbox.waiting.oldest.seconds", consumer)
                .set(all.stream()
                        .filter(record -> !record.dead())
                        .mapToLong(record ->
                                Duration.between(record.parkedAt(), now).toSeconds())
                        .max()
                        .orElse(0));
    }

    private Timer lag(String consumer) {
        return Timer.builder("likeverd.projection.lag")
                .description("from the decision in the source to its effect here")
                .tag("consumer", consumer)
                .publishPercentileHistogram()
                .register(registry);
    }

    private AtomicLong gauge(String name, String consumer) {
        return gauges.computeIfAbsent(name + "|" + consumer, key -> {
            AtomicLong value = new AtomicLong();
            registry.gauge(name, Tags.of("consumer", consumer), value);
            return value;
        });
    }
}
