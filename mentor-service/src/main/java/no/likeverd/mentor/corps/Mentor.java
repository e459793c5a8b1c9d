package no.likeverd.mentor.corps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.mentor.engagement.Engagement;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One member of the corps, now or earlier. Decides alone whether a pair is taken: one at a time.
 *
 * @param unitId where the person worked on joining
 * @param employedUntil first day without a post, as far as is known
 */
public record Mentor(
        String mentorId,
        String personId,
        String unitId,
        Profile profile,
        MentorStatus status,
        Engagement engagement,
        LocalDate joinedOn,
        @Nullable LocalDate employedUntil) {

    /** Long enough for what was told at the same time to arrive, before anybody is taken to have left. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    Change<Mentor> join(Clock clock) {
        return kept(this, clock, new MentorJoinedCorpsV1(mentorId, personId, unitId));
    }

    /** Somebody who left may come back, with what is true of them by then. */
    Change<Mentor> rejoin(Mentor wanted, Clock clock) {
        if (status != MentorStatus.LEFT) {
            throw Problem.conflict("ALREADY_IN_CORPS", "This person is in the corps already");
        }
        requireFree();
        Mentor back = new Mentor(
                mentorId,
                personId,
                wanted.unitId(),
                wanted.profile(),
                MentorStatus.ACTIVE,
                engagement,
                wanted.joinedOn(),
                wanted.employedUntil());
        return back.join(clock);
    }

    Change<Mentor> pause(Clock clock) {
        requireMember();
        return status == MentorStatus.PAUSED ? Change.nothing() : kept(with(MentorStatus.PAUSED), clock);
    }

    Change<Mentor> resume(Clock clock) {
        requireMember();
        return status == MentorStatus.ACTIVE ? Change.nothing() : kept(with(MentorStatus.ACTIVE), clock);
    }

    Change<Mentor> withdraw(Clock clock) {
        requireMember();
        requireFree();
        return kept(
                with(MentorStatus.LEFT),
                clock,
                new MentorLeftCorpsV1(mentorId, personId, MentorLeftCorpsV1.Reason.WITHDREW));
    }

    /** It has become known, or known anew, how long the person is employed. */
    public Change<Mentor> heard(@Nullable LocalDate lastDay, Clock clock) {
        return status == MentorStatus.LEFT || Objects.equals(lastDay, employedUntil)
                ? Change.nothing()
                : kept(with(lastDay), clock);
    }

    /** Leaves when the last day has come; whoever is in a pair then is looked at again until the pair has ended. */
    public Change<Mentor> follow(@Nullable LocalDate lastDay, Clock clock) {
        if (status == MentorStatus.LEFT) {
            return kept(this, clock);
        }
        Mentor known = with(lastDay);
        return lastDay == null || lastDay.isAfter(LocalDate.now(clock))
                ? kept(known, clock)
                : kept(
                        known.with(MentorStatus.LEFT),
                        clock,
                        new MentorLeftCorpsV1(mentorId, personId, MentorLeftCorpsV1.Reason.LEFT));
    }

    /** The answer to a pair, the same however often it is asked for; {@code possible} counts only the first time. */
    public Change<Mentor> answer(String pairId, boolean possible, Clock clock) {
        return engaged(engagement.answer(pairId, possible && status == MentorStatus.ACTIVE), clock);
    }

    public Change<Mentor> release(String pairId, Clock clock) {
        return engaged(engagement.release(pairId), clock);
    }

    public boolean left() {
        return status == MentorStatus.LEFT;
    }

    private Change<Mentor> engaged(Engagement changed, Clock clock) {
        return changed.equals(engagement)
                ? Change.nothing()
                : kept(
                        new Mentor(mentorId, personId, unitId, profile, status, changed, joinedOn, employedUntil),
                        clock);
    }

    private void requireMember() {
        if (status == MentorStatus.LEFT) {
            throw Problem.conflict("NOT_IN_CORPS", "This mentor has left the corps");
        }
    }

    private void requireFree() {
        if (!engagement.free()) {
            throw Problem.conflict("IN_A_PAIR", "This mentor is in a pair; end it first");
        }
    }

    private static Change<Mentor> kept(Mentor changed, Clock clock, Object... events) {
        Change<Mentor> change = Change.to(changed, events);
        Instant wake = changed.wakeAt(clock);
        return wake == null ? change : change.resumeAt(wake);
    }

    private @Nullable Instant wakeAt(Clock clock) {
        if (status == MentorStatus.LEFT) {
            return engagement.free() ? null : clock.instant().plus(PATIENCE);
        }
        if (employedUntil == null) {
            return null;
        }
        Instant day = employedUntil.atStartOfDay(clock.getZone()).toInstant();
        Instant soon = clock.instant().plus(SETTLING);
        return day.isAfter(soon) ? day : soon;
    }

    private Mentor with(MentorStatus changed) {
        return new Mentor(mentorId, personId, unitId, profile, changed, engagement, joinedOn, employedUntil);
    }

    private Mentor with(@Nullable LocalDate lastDay) {
        return new Mentor(mentorId, personId, unitId, profile, status, engagement, joinedOn, lastDay);
    }
}
