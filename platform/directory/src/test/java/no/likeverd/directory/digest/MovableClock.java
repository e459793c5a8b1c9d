package no.likeverd.directory.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Goes as clocks go, and can be put forward. */
final class MovableClock extends Clock {

    private final Clock real = Clock.tickMillis(ZoneId.of("Europe/Oslo"));
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** To this time, unless it is later already. */
    void reach(Instant time) {
        ahead.updateAndGet(before -> {
            Duration wanted = Duration.between(real.instant(), time);
            return wanted.compareTo(before) > 0 ? wanted : before;
        });
    }

    void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
