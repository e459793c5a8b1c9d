package no.likeverd.resourcecenter.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.calendar.Weekdays;
import no.likeverd.resourcecenter.employment.Centres;
import no.likeverd.resourcecenter.membership.KeepMembership;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/**
 * Somebody is taken into the pool. An employment has one calendar, and keeps it when the person moves: its id comes from the
 * first employment, so that all who add the same expert, before or after a move, meet in one document.
 */
@Component
public class JoinPool {

    private final Calendars calendars;
    private final KeepMembership membership;
    private final Centres centres;
    private final Skills skills;
    private final Replica replica;
    private final Clock clock;

    JoinPool(
            Calendars calendars,
            KeepMembership membership,
            Centres centres,
            Skills skills,
            Replica replica,
            Clock clock) {
        this.calendars = calendars;
        this.membership = membership;
        this.centres = centres;
        this.skills = skills;
        this.replica = replica;
        this.clock = clock;
    }

    /** By the centre's leader, who says how and with which skills. */
    public Aggregate<ExpertCalendar> join(Actor actor, Newcomer wanted, CommandKey key) {
        return take(toTake(actor, wanted), wanted, key);
    }

    /**
     * Somebody is about to be taken in by the centre's leader.
     *
     * @throws Problem as taking in would, and writes nothing
     */
    public void requireJoinable(Actor actor, Newcomer wanted) {
        Employment employment = toTake(actor, wanted);
        requireWithin(employment, wanted.sharePercent());
        ExpertCalendar expert = calendar(employment, wanted);
        calendars.find(expert.expertId()).ifPresent(there -> there.state().rejoin(expert));
    }

    private Employment toTake(Actor actor, Newcomer wanted) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        Employment employment = present(wanted.employmentId());
        requireFitting(wanted.membership(), actor.has(Role.RESOURCE_CENTRE_LEADER, employment.unitId()));
        skills.requireChosen(wanted.skills());
        wanted.worksOn().requireWorkday();
        return employment;
    }

    /**
     * After the centre and whoever joins have agreed, by invitation or by application.
     *
     * @param vouched skills that the centre vouches for; those that placements vouch for come by themselves
     */
    public String joinAgreed(String employmentId, int sharePercent, List<Skill> vouched, CommandKey key) {
        Employment employment = present(employmentId);
        Membership kind = centres.include(employment.unitId()) ? Membership.EMPLOYED : Membership.ATTACHED;
        Newcomer newcomer = new Newcomer(employmentId, kind, sharePercent, vouched, Weekdays.ANY);
        return take(employment, newcomer, key).id();
    }

    /** @throws Problem 422 when a skill is named twice, or nobody can choose it */
    public void requireChosen(List<Skill> named) {
        skills.requireChosen(named);
    }

    /** @throws Problem 422 {@code SHARE_ABOVE_EMPLOYMENT}, or when nobody holds the employment today */
    public void requireWithin(String employmentId, int sharePercent) {
        requireWithin(present(employmentId), sharePercent);
    }

    private Employment present(String employmentId) {
        return replica.employment(employmentId)
                .filter(known -> known.activeOn(LocalDate.now(clock)))
                .orElseThrow(() ->
                        Problem.invalid("UNKNOWN_EMPLOYMENT", "employmentId", "Nobody holds such an employment today"));
    }

    /** Writes first and looks afterwards, so that what is told meanwhile finds the calendar or is found by it. */
    private Aggregate<ExpertCalendar> take(Employment employment, Newcomer wanted, CommandKey key) {
        requireWithin(employment, wanted.sharePercent());
        String expertId = calendars.add(calendar(employment, wanted), key).id();
        membership.carryOn(expertId);
        return calendars.get(expertId);
    }

    private ExpertCalendar calendar(Employment employment, Newcomer wanted) {
        return ExpertCalendar.of(
                        employment.employmentId(),
                        employment.personId(),
                        employment.unitId(),
                        wanted.membership(),
                        wanted.sharePercent(),
                        wanted.skills())
                .with(wanted.worksOn())
                .under(expertId(employment))
                .joiningOn(LocalDate.now(clock))
                .lookingOn(LocalDate.now(clock));
    }

    private String expertId(Employment employment) {
        return calendars
                .ofEmployment(employment.employmentId())
                .map(ExpertCalendar::expertId)
                .orElseGet(() -> Calendars.idFor(first(employment).employmentId()));
    }

    private Employment first(Employment employment) {
        Employment first = employment;
        for (String before = first.movedFrom(); before != null; before = first.movedFrom()) {
            first = replica.employment(before)
                    .orElseThrow(() -> Problem.conflict(
                            "NOT_YET_KNOWN", "The directory has not told of the employment before; try again"));
        }
        return first;
    }

    private static void requireFitting(Membership membership, boolean inTheCentre) {
        if (membership == Membership.EMPLOYED && !inTheCentre) {
            throw Problem.invalid("NOT_IN_THE_CENTRE", "membership", "This employment is in another unit: attach it");
        }
        if (membership == Membership.ATTACHED && inTheCentre) {
            throw Problem.invalid("IN_THE_CENTRE", "membership", "This employment is in the centre already");
        }
    }

    private static void requireWithin(Employment employment, int sharePercent) {
        if (sharePercent > employment.sharePercent()) {
            throw Problem.invalid(
                    "SHARE_ABOVE_EMPLOYMENT",
                    "sharePercent",
                    "The employment is " + employment.sharePercent() + " % of full time");
        }
    }
}
