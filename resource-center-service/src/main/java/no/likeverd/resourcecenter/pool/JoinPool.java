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
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** The centre takes an expert into the pool: one calendar per employment. */
@Component
class JoinPool {

    private final Calendars calendars;
    private final Replica replica;
    private final Clock clock;

    JoinPool(Calendars calendars, Replica replica, Clock clock) {
        this.calendars = calendars;
        this.replica = replica;
        this.clock = clock;
    }

    Aggregate<ExpertCalendar> join(
            Actor actor,
            String employmentId,
            Membership membership,
            int sharePercent,
            List<Skill> skills,
            CommandKey key) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        Employment employment = replica.employment(employmentId)
                .filter(known -> known.activeOn(LocalDate.now(clock)))
                .orElseThrow(() ->
                        Problem.invalid("UNKNOWN_EMPLOYMENT", "employmentId", "Nobody holds such an employment today"));
        requireFitting(membership, actor.has(Role.RESOURCE_CENTRE_LEADER, employment.unitId()));
        requireWithin(employment, sharePercent);
        return calendars.add(
                ExpertCalendar.of(
                        employmentId,
                        employment.personId(),
                        employment.unitId(),
                        membership,
                        sharePercent,
                        Skills.distinct(skills)),
                key);
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
