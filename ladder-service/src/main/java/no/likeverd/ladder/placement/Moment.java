package no.likeverd.ladder.placement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When a decision is made. */
public record Moment(Instant now, ZoneId zone) {

    /** Long enough for a request to do its steps, short enough for people to wait after a crash. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    public static Moment of(Clock clock) {
        return new Moment(clock.instant(), clock.getZone());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    boolean isAfter(LocalDate day) {
        return today().isAfter(day);
    }

    Instant soon() {
        return now.plus(PATIENCE);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
