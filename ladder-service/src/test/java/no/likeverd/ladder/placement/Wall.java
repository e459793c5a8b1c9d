package no.likeverd.ladder.placement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock on the wall of a test: it stands still until it is moved, and may stop somebody who looks at it once too often. */
final class Wall extends Clock {

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private int looksLeft = Integer.MAX_VALUE;

    /** What a process does not survive. */
    static final class Crash extends RuntimeException {
        Crash() {
            super("the machine is gone");
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void moveTo(LocalDate day) {
        now = day.atTime(9, 0).atZone(getZone()).toInstant();
    }

    /** Everything runs for that many looks at the clock and not one further. */
    void crashAfter(int looks) {
        looksLeft = looks;
    }

    void neverCrash() {
        looksLeft = Integer.MAX_VALUE;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Oslo");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        if (looksLeft == 0) {
            throw new Crash();
        }
        looksLeft--;
        return now;
    }
}
