package no.likeverd.resourcecenter.candidate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import org.springframework.stereotype.Component;

/** Holds all experts against an order. */
@Component
public class FindCandidates {

    private final Orders orders;
    private final Calendars calendars;
    private final Clock clock;

    FindCandidates(Orders orders, Calendars calendars, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** All experts for what is left of an order, best first; for the centre and for those who order in the unit. */
    public Page<Candidate> page(Actor actor, String orderId, PageRequest page) {
        Order order = orders.get(orderId).state();
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            actor.require(Role.ORDERER, order.unitId());
        }
        return Page.of(
                ranked(calendars.all(), order.remaining(LocalDate.now(clock))).toList(), page);
    }

    /** Who else could come. */
    public List<Candidate> alternatives(Demand demand, String expertId, int most) {
        return ranked(calendars.withSkill(demand.skill()), demand)
                .filter(Candidate::possible)
                .filter(candidate -> !candidate.expert().expertId().equals(expertId))
                .limit(most)
                .toList();
    }

    private static Stream<Candidate> ranked(List<ExpertCalendar> experts, Demand demand) {
        return experts.stream().map(expert -> Candidate.of(expert, demand)).sorted(Candidate.bestFirst());
    }
}
