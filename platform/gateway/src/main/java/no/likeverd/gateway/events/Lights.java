package no.likeverd.gateway.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Remembers when each number was last seen to grow, so that what has just happened can be shown for a while. */
@Component
final class Lights {

    static final Duration LIT = Duration.ofSeconds(10);

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(long value, Instant grown) {
        Seen next(long now, Instant at) {
            return new Seen(now, now > value ? at : grown);
        }
    }

    /** Whether the number has grown lately; the first look at it says nothing, and neither does a new start from 0. */
    boolean lit(String key, long value, Instant now) {
        Seen latest = seen.compute(
                key, (k, before) -> before == null ? new Seen(value, Instant.EPOCH) : before.next(value, now));
        return now.isBefore(latest.grown().plus(LIT));
    }
}
