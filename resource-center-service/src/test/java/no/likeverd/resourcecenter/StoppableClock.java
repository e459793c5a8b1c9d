package no.likeverd.resourcecenter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that can be set, and that can make whoever asks it stop dead. Every decision and every write asks the time, so
 * stopping at the first question, the second, the third … stops a process at each of its steps. Others can come in between there.
 */
public final class StoppableClock extends Clock {

    private final ZoneId zone;
    private Instant now;
    private int questionsLeft = Integer.MAX_VALUE;
    private int questionsBefore = Integer.MAX_VALUE;
    private Runnable meanwhile = () -> {};

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
        questionsBefore = Integer.MAX_VALUE;
    }

    /** Somebody else acts after so many questions, once: between a decision and its write, as often as not. */
    public void meanwhile(int questions, Runnable act) {
        questionsBefore = questions;
        meanwhile = act;
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
        if (questionsBefore-- == 0) {
            meanwhile.run();
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
