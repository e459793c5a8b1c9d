package no.likeverd.resourcecenter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that can be set, and that can make whoever asks it stop dead. Every decision and every write asks the time, so
 * stopping at the first question, the second, the third … stops a process at each of its steps.
 */
public final class StoppableClock extends Clock {

    private final ZoneId zone;
    private Instant now;
    private int questionsLeft = Integer.MAX_VALUE;

    public StoppableClock(LocalDate today) {
        this(today, ZoneOffset.UTC);
    }

    /** One whose days begin at midnight in the zone; it is set in UTC all the same. */
    public StoppableClock(LocalDate today, ZoneId zone) {
        this.zone = zone;
        now = today.atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    /** The process has died. */
    public static final class Stopped extends Error {}

    public void stopAfter(int questions) {
        questionsLeft = questions;
    }

    public void goOn() {
        questionsLeft = Integer.MAX_VALUE;
    }

    public void set(LocalDate day) {
        now = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        if (questionsLeft-- <= 0) {
            throw new Stopped();
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone is enough");
    }
}
