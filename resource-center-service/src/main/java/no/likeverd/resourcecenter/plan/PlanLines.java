package no.likeverd.resourcecenter.plan;

import java.util.List;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderView;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.resourcecenter.planning.Unfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of a plan with what people need to judge them. */
@Component
class PlanLines {

    private final Orders orders;
    private final FindOrders findOrders;
    private final Calendars calendars;
    private final Replica replica;

    PlanLines(Orders orders, FindOrders findOrders, Calendars calendars, Replica replica) {
        this.orders = orders;
        this.findOrders = findOrders;
        this.calendars = calendars;
        this.replica = replica;
    }

    /**
     * An order that somebody should take.
     *
     * @param expert name; absent when nobody knows it any more
     */
    record Line(OrderView order, String unit, @Nullable String expert, Item item) {}

    /** An order that nobody should take, and orders of which some would have to go without if it got somebody. */
    record Gap(OrderView order, String unit, Unfilled why, List<Instead> insteadOf) {}

    /** Another order, in short. */
    record Instead(OrderView order, String unit) {}

    Line of(Item item) {
        Order order = orders.get(item.orderId()).state();
        return new Line(findOrders.shown(order), unit(order), name(item.expertId()), item);
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

    private @Nullable String name(String expertId) {
        return calendars
                .find(expertId)
                .map(Aggregate::state)
                .flatMap(expert -> replica.nameOf(expert.personId()))
                .orElse(null);
    }
}
