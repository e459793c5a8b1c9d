package no.likeverd.resourcecenter.candidate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import no.likeverd.resourcecenter.order.Urgency;
import no.likeverd.resourcecenter.planning.Aims;
import no.likeverd.resourcecenter.planning.Department;
import no.likeverd.resourcecenter.planning.Worth;
import no.likeverd.resourcecenter.stay.GoodStays;
import no.likeverd.resourcecenter.weight.WeightsInForce;
import org.springframework.stereotype.Component;

/** Holds all experts against an order. */
@Component
public class FindCandidates {

    private static final String NO_ORDER = "";

    private final Orders orders;
    private final Calendars calendars;
    private final WeightsInForce weights;
    private final GoodStays goodStays;
    private final Clock clock;

    FindCandidates(Orders orders, Calendars calendars, WeightsInForce weights, GoodStays goodStays, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.weights = weights;
        this.goodStays = goodStays;
        this.clock = clock;
    }

    /**
     * All experts for what is left of an order, best first, those without the skill last; for the centre and for those who order
     * in the unit.
     */
    public Page<Candidate> page(Actor actor, String orderId, PageRequest page) {
        Order order = orders.get(orderId).state();
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            actor.require(Role.ORDERER, order.unitId());
        }
        Demand left = order.remaining(LocalDate.now(clock));
        Department asks = new Department(order.unitId(), goodStays.experts(order.unitId()));
        List<Candidate> able = ranked(calendars.withSkill(left.skill()), left, asks, order.urgency(), orderId)
                .toList();
        List<Candidate> rows = new ArrayList<>(Page.of(able, page).rows());
        int missing = page.size() - rows.size();
        if (missing > 0) {
            long before = Math.max(0, (long) page.number() * page.size() - able.size());
            ranked(calendars.withoutSkill(left.skill(), before, missing), left, asks, order.urgency(), orderId)
                    .forEach(rows::add);
        }
        return new Page<>(rows, page.number(), page.size(), Math.max(calendars.count(), able.size()));
    }

    /** Who else could come. */
    public List<Candidate> alternatives(Demand demand, String expertId, int most) {
        return ranked(calendars.withSkill(demand.skill()), demand, Department.NONE, Urgency.USUAL, NO_ORDER)
                .filter(Candidate::possible)
                .filter(candidate -> !candidate.expert().expertId().equals(expertId))
                .limit(most)
                .toList();
    }

    /** @param orderId days that are kept for it are not in its way */
    private Stream<Candidate> ranked(
            List<ExpertCalendar> experts, Demand demand, Department asks, Urgency urgency, String orderId) {
        Aims aims = weights.aims();
        LocalDate today = LocalDate.now(clock);
        return experts.stream()
                .map(expert -> expert.unheld(orderId))
                .map(expert ->
                        Candidate.of(expert, demand, Worth.of(demand, asks, urgency, expert, aims, today), today))
                .sorted(Candidate.bestFirst());
    }
}
