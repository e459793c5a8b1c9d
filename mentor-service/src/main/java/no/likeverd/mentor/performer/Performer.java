package no.likeverd.mentor.performer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import no.likeverd.mentor.engagement.Engagement;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who newly leads a unit. Decides alone whether a pair is taken: one at a time.
 *
 * @param term for how long the unit is led and the person employed
 * @param returning whether an earlier pair ended too soon, so that this one comes before others
 */
public record Performer(
        String performerId,
        String personId,
        String unitId,
        LocalDate leadsSince,
        Term term,
        PerformerStatus status,
        @Nullable Enrolment enrolment,
        Engagement engagement,
        boolean returning) {

    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Ends that are known.
     *
     * @param leadsUntil first day on which the unit is no longer led
     * @param employedUntil first day without a post
     */
    public record Term(
            @Nullable LocalDate leadsUntil, @Nullable LocalDate employedUntil) {

        private @Nullable LocalDate end(boolean inPair) {
            return Stream.of(this)
                    .flatMap(term -> Stream.of(inPair ? null : term.leadsUntil(), term.employedUntil())
                            .filter(Objects::nonNull))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    Change<Performer> invite(Clock clock) {
        return kept(this, clock, new PerformerInvitedV1(performerId, personId, unitId, leadsSince));
    }

    /** The role has changed its end. */
    Change<Performer> granted(@Nullable LocalDate leadsUntil, Clock clock) {
        return on(new Term(leadsUntil, term.employedUntil()), clock);
    }

    /** It has become known, or known anew, how long the person is employed. */
    public Change<Performer> heard(@Nullable LocalDate lastDay, Clock clock) {
        return on(new Term(term.leadsUntil(), lastDay), clock);
    }

    private Change<Performer> on(Term known, Clock clock) {
        return over() || known.equals(term) ? Change.nothing() : kept(with(known), clock);
    }

    /** The person led the unit before: an invitation that nobody has answered is taken back. */
    Change<Performer> notNew(Clock clock) {
        return status == PerformerStatus.INVITED ? kept(with(PerformerStatus.ENDED), clock) : Change.nothing();
    }

    Change<Performer> enrol(Enrolment wanted, Clock clock) {
        switch (status) {
            case ENROLLED -> throw Problem.conflict("ALREADY_ENROLLED", "You are enrolled already");
            case COMPLETED -> throw Problem.conflict("ALREADY_COMPLETED", "You have had your mentor");
            case ENDED -> throw ended();
            case INVITED, DECLINED -> {}
        }
        Performer enrolled = new Performer(
                performerId,
                personId,
                unitId,
                leadsSince,
                term,
                PerformerStatus.ENROLLED,
                wanted,
                engagement,
                returning);
        return kept(enrolled, clock, new PerformerEnrolledV1(performerId, personId, unitId));
    }

    /** Says no, before or after enrolling; not in the middle of a pair, which has its own end. */
    Change<Performer> decline(Clock clock) {
        return switch (status) {
            case DECLINED -> Change.nothing();
            case COMPLETED, ENDED -> throw ended();
            case INVITED, ENROLLED -> {
                if (!engagement.free()) {
                    throw Problem.conflict("IN_A_PAIR", "You are in a pair; end it first");
                }
                yield kept(with(PerformerStatus.DECLINED), clock);
            }
        };
    }

    private static Problem ended() {
        return Problem.conflict("ENROLMENT_ENDED", "This invitation is over");
    }

    /** Ends when the last day has come; the end of the role alone does not end a pair. */
    public Change<Performer> follow(@Nullable LocalDate lastDay, Clock clock) {
        if (over()) {
            return kept(this, clock);
        }
        Performer known = with(new Term(term.leadsUntil(), lastDay));
        LocalDate end = known.term().end(!engagement.free());
        return end == null || end.isAfter(LocalDate.now(clock))
                ? kept(known, clock)
                : kept(known.with(PerformerStatus.ENDED), clock);
    }

    /** The answer to a pair, the same however often it is asked for. */
    public Change<Performer> answer(String pairId, Clock clock) {
        return engaged(engagement.answer(pairId, status == PerformerStatus.ENROLLED), status, returning, clock);
    }

    /** @param completed whether the pair reached its end; if not, this one waits for another, before others */
    public Change<Performer> release(String pairId, boolean completed, Clock clock) {
        boolean waits = status == PerformerStatus.ENROLLED && !completed;
        PerformerStatus after = completed && !over() ? PerformerStatus.COMPLETED : status;
        return engaged(engagement.release(pairId), after, waits, clock);
    }

    /** Whether a mentor is to be found. */
    public boolean waiting() {
        return status == PerformerStatus.ENROLLED && engagement.free();
    }

    public boolean over() {
        return status == PerformerStatus.ENDED || status == PerformerStatus.COMPLETED;
    }

    private Change<Performer> engaged(Engagement changed, PerformerStatus then, boolean first, Clock clock) {
        return changed.equals(engagement)
                ? Change.nothing()
                : kept(
                        new Performer(performerId, personId, unitId, leadsSince, term, then, enrolment, changed, first),
                        clock);
    }

    private static Change<Performer> kept(Performer changed, Clock clock, Object... events) {
        Change<Performer> change = Change.to(changed, events);
        Instant wake = changed.wakeAt(clock);
        return wake == null ? change : change.resumeAt(wake);
    }

    private @Nullable Instant wakeAt(Clock clock) {
        if (over()) {
            return engagement.free() ? null : clock.instant().plus(PATIENCE);
        }
        LocalDate end = term.end(!engagement.free());
        if (end == null) {
            return null;
        }
        Instant day = end.atStartOfDay(clock.getZone()).toInstant();
        Instant soon = clock.instant().plus(SETTLING);
        return day.isAfter(soon) ? day : soon;
    }

    private Performer with(PerformerStatus changed) {
        return new Performer(
                performerId, personId, unitId, leadsSince, term, changed, enrolment, engagement, returning);
    }

    private Performer with(Term changed) {
        return new Performer(
                performerId, personId, unitId, leadsSince, changed, status, enrolment, engagement, returning);
    }
}
