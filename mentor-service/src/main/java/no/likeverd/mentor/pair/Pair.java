package no.likeverd.mentor.pair;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A mentor and a performer for about half a year. Who ended it early is not kept.
 *
 * @param settled whether both have been let go after the end
 * @param barred whether the organisation has come between the two since
 */
public record Pair(
        String pairId,
        String roundId,
        Party mentor,
        Party performer,
        LocalDate from,
        LocalDate until,
        @Nullable Ending ending,
        boolean settled,
        boolean barred,
        @Nullable LocalDate creditedOn) {

    /** Less than this is no period that could have been completed. */
    static final int LEAST_DAYS = 120;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * One of the two.
     *
     * @param id as mentor or as performer
     */
    public record Party(String id, String personId) {}

    /** The day and the reason that everybody is told. */
    public record Ending(LocalDate on, EndReason reason) {}

    static Pair of(Match match, Party mentor, Party performer) {
        return new Pair(
                match.pairId(),
                match.roundId(),
                mentor,
                performer,
                match.from(),
                match.until(),
                null,
                false,
                false,
                null);
    }

    Change<Pair> form(Clock clock) {
        return kept(this, clock, MentorPairFormedV1.of(this));
    }

    /** By one of the two; no reason is asked. */
    Change<Pair> endEarly(Clock clock) {
        requireActive();
        return end(LocalDate.now(clock), EndReason.ENDED_EARLY, clock);
    }

    /** One of the two is not there any more. */
    Change<Pair> left(Clock clock) {
        return ending == null ? end(LocalDate.now(clock), EndReason.LEFT, clock) : Change.nothing();
    }

    /** The period is over, if it is. */
    Change<Pair> expire(Clock clock) {
        return ending == null && !until.isAfter(LocalDate.now(clock))
                ? end(until, EndReason.COMPLETED, clock)
                : Change.nothing();
    }

    /** The coordinator closes a period that has been long enough. */
    Change<Pair> complete(LocalDate on, Clock clock) {
        requireActive();
        if (on.isAfter(LocalDate.now(clock)) || on.isAfter(until)) {
            throw Problem.invalid("COMPLETED_TOO_LATE", "completedOn", "That day is ahead, or after the period");
        }
        if (on.isBefore(from.plusDays(LEAST_DAYS))) {
            throw Problem.conflict("TOO_EARLY", "A completed period has at least " + LEAST_DAYS + " days")
                    .field("completedOn");
        }
        return end(on, EndReason.COMPLETED, clock);
    }

    private Change<Pair> end(LocalDate on, EndReason reason, Clock clock) {
        Pair ended = new Pair(
                pairId, roundId, mentor, performer, from, until, new Ending(on, reason), false, false, creditedOn);
        return kept(ended, clock, new MentorPairEndedV1(pairId, mentor.personId(), performer.personId(), on, reason));
    }

    /** Both have been let go. */
    Change<Pair> settle(Clock clock) {
        return settled || ending == null
                ? Change.nothing()
                : kept(
                        new Pair(pairId, roundId, mentor, performer, from, until, ending, true, barred, creditedOn),
                        clock);
    }

    /** Notes whether the organisation stands between the two by now; the pair goes on until somebody decides. */
    Change<Pair> look(boolean inLine, Clock clock) {
        return ending != null || inLine == barred
                ? Change.nothing()
                : kept(
                        new Pair(pairId, roundId, mentor, performer, from, until, null, settled, inLine, creditedOn),
                        clock);
    }

    /** The mentor wants a completed period to count. */
    Change<Pair> credit(Clock clock) {
        if (ending == null || ending.reason() != EndReason.COMPLETED) {
            throw Problem.conflict("NOT_COMPLETED", "Only a completed period counts");
        }
        if (creditedOn != null) {
            throw Problem.conflict("ALREADY_CREDITED", "This period has been credited");
        }
        LocalDate today = LocalDate.now(clock);
        Pair credited = new Pair(pairId, roundId, mentor, performer, from, until, ending, settled, barred, today);
        return kept(credited, clock, new MentoringCreditedV1(pairId, mentor.personId(), from, ending.on(), today));
    }

    public boolean active() {
        return ending == null;
    }

    public boolean completed() {
        return ending != null && ending.reason() == EndReason.COMPLETED;
    }

    boolean includes(String personId) {
        return mentor.personId().equals(personId) || performer.personId().equals(personId);
    }

    private void requireActive() {
        if (ending != null) {
            throw Problem.conflict("PAIR_ENDED", "This pair has ended");
        }
    }

    private static Change<Pair> kept(Pair changed, Clock clock, Object... events) {
        Change<Pair> change = Change.to(changed, events);
        Instant wake = changed.wakeAt(clock);
        return wake == null ? change : change.resumeAt(wake);
    }

    private @Nullable Instant wakeAt(Clock clock) {
        if (ending == null) {
            return until.atStartOfDay(clock.getZone()).toInstant();
        }
        return settled ? null : clock.instant().plus(PATIENCE);
    }
}
