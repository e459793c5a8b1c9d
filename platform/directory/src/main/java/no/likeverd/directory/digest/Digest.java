package no.likeverd.directory.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A person's choice, and the digest of the last day on which one was due.
 *
 * @param next when one is due
 */
record Digest(
        Frequency often,
        Language language,
        @Nullable Instant next,
        @Nullable Round round) {

    /** Nobody is written to unasked. */
    static final Digest NOT_CHOSEN = new Digest(Frequency.OFF, Language.NB, null, null);

    static final Duration TO_ANSWER = Duration.ofMinutes(15);

    /** Whoever asks again and again fills nobody's mailbox. */
    static final Duration BETWEEN = Duration.ofMinutes(1);

    /** A try to send takes no longer; whoever has it after that may try again. */
    static final Duration TO_SEND = Duration.ofMinutes(2);

    /** What is under way is only stopped when nothing is wanted any more. */
    Digest chosen(DigestForm form, Instant now) {
        Round stopped = form.often() == Frequency.OFF && round != null && round.open()
                ? round.ended(Round.Status.CANCELLED, null)
                : round;
        return new Digest(form.often(), form.language(), Schedule.next(form.often(), now), stopped);
    }

    Change<Digest> answered(String digestId, String part, Count count) {
        return round != null
                        && round.status() == Round.Status.ASKED
                        && digestId.equals(round.id())
                        && !round.answers().containsKey(part)
                ? write(with(round.answered(part, count)))
                : Change.nothing();
    }

    /**
     * What the clock makes of it: asks the parts, or begins to send, or lets it be.
     *
     * @param reachable whether there is an address and a way to send to it
     * @param claim who would send
     */
    Change<Digest> go(String personId, Instant now, boolean reachable, String claim) {
        if (round != null && round.open()) {
            boolean done = round.status() == Round.Status.ASKED && round.complete();
            return done || !now.isBefore(round.until()) ? write(with(tried(round, now, claim))) : Change.nothing();
        }
        return next != null && !now.isBefore(next) ? due(personId, next, now, reachable) : Change.nothing();
    }

    private static Round tried(Round round, Instant now, String claim) {
        return Totals.of(round.answers()).tasks() == 0 ? round.nothing(claim) : round.claimed(claim, now.plus(TO_SEND));
    }

    private Change<Digest> due(String personId, Instant dueAt, Instant now, boolean reachable) {
        LocalDate day = Schedule.day(dueAt);
        Instant after = Schedule.next(often, now);
        boolean ask =
                reachable && now.isBefore(dueAt.plus(Schedule.STILL_MORNING)) && (round == null || !round.isOf(day));
        if (!ask) {
            return write(new Digest(often, language, after, round));
        }
        Round asked = Round.due(personId, day, now.plus(TO_ANSWER));
        return asking(personId, new Digest(often, language, after, asked), asked, dueAt);
    }

    /**
     * A digest at once, whatever was chosen; the day's comes all the same.
     *
     * @throws Problem 409 {@code DIGEST_UNDER_WAY} while one is, 409 {@code ASKED_JUST_NOW} within a minute of the last
     */
    Change<Digest> wantedNow(String personId, Instant now) {
        if (round != null && round.open()) {
            throw Problem.conflict("DIGEST_UNDER_WAY", "A digest is being written already");
        }
        Instant last = round == null ? null : round.wantedAt();
        if (last != null && now.isBefore(last.plus(BETWEEN))) {
            throw Problem.conflict("ASKED_JUST_NOW", "A digest was asked for less than a minute ago");
        }
        Round asked = Round.wanted(personId, now, now.plus(TO_ANSWER));
        return asking(personId, with(asked), asked, now);
    }

    private static Change<Digest> asking(String personId, Digest state, Round asked, Instant dueAt) {
        return write(state, new DigestDueV1(asked.id(), personId, dueAt, asked.until()));
    }

    Digest with(Round changed) {
        return new Digest(often, language, next, changed);
    }

    /** Wakes up when there is something to do. */
    static Change<Digest> write(Digest state, Object... events) {
        Change<Digest> change = Change.to(state, events);
        Instant wake = state.wake();
        return wake == null ? change : change.resumeAt(wake);
    }

    private @Nullable Instant wake() {
        if (round == null || !round.open()) {
            return next;
        }
        return round.status() == Round.Status.ASKED && round.complete() ? Instant.EPOCH : round.until();
    }
}
