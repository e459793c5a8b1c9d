package no.likeverd.resourcecenter.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.booking.Said;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.candidate.Displaced;
import no.likeverd.resourcecenter.candidate.FindDisplaced;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderView;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.resourcecenter.planning.Unfilled;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of a plan with what people need to judge them. */
@Component
class PlanLines {

    private final Orders orders;
    private final FindOrders findOrders;
    private final Calendars calendars;
    private final FindDisplaced findDisplaced;
    private final Replica replica;
    private final Clock clock;

    PlanLines(
            Orders orders,
            FindOrders findOrders,
            Calendars calendars,
            FindDisplaced findDisplaced,
            Replica replica,
            Clock clock) {
        this.orders = orders;
        this.findOrders = findOrders;
        this.calendars = calendars;
        this.findDisplaced = findDisplaced;
        this.replica = replica;
        this.clock = clock;
    }

    /**
     * An order that somebody should take.
     *
     * @param expert name; absent when nobody knows it any more
     * @param why what speaks for it, in words
     * @param displaced orders in line for the expert that the booking would be in the way of, and that the plan has nobody for
     */
    record Line(
            OrderView order,
            String unit,
            @Nullable String expert,
            Item item,
            List<String> why,
            List<Displaced> displaced) {}

    /** An order that nobody should take, and orders of which some would have to go without if it got somebody. */
    record Gap(OrderView order, String unit, Unfilled why, List<Instead> insteadOf) {}

    /** Another order, in short. */
    record Instead(OrderView order, String unit) {}

    /** @param filled ids of all orders that the plan has somebody for */
    Line of(Actor actor, Item item, Set<String> filled, Words words) {
        Order order = orders.get(item.orderId()).state();
        Optional<ExpertCalendar> expert = calendars.find(item.expertId()).map(Aggregate::state);
        List<Displaced> displaced = expert.filter(known -> item.is(ItemStatus.PROPOSED))
                .flatMap(known -> order.left(LocalDate.now(clock))
                        .map(left -> findDisplaced.by(actor, known, order.orderId(), left)))
                .orElse(List.of());
        return new Line(
                findOrders.shown(order),
                unit(order),
                expert.flatMap(known -> replica.nameOf(known.personId())).orElse(null),
                item,
                Said.of(item.worth(), order.urgency(), words),
                displaced.stream()
                        .filter(other -> !filled.contains(other.orderId()))
                        .toList());
    }

    Gap of(Unfilled unfilled) {
        Order order = orders.get(unfilled.orderId()).state();
        List<Instead> others = unfilled.insteadOf().stream()
                .map(id -> orders.get(id).state())
                .map(other -> new Instead(findOrders.shown(other), unit(other)))
                .toList();
        return new Gap(findOrders.shown(order), unit(order), unfilled, others);
    }

    private String unit(Order order) {
        return replica.unit(order.unitId()).map(Unit::name).orElse(order.unitId());
    }
}
