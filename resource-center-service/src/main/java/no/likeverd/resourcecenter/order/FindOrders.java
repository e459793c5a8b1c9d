package no.likeverd.resourcecenter.order;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.access.Scope;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders that somebody may see: a unit's own for those who order and lead there, all for the centre. */
@Component
public class FindOrders {

    private static final String UNIT = "state.unitId";

    private final Orders orders;
    private final HalfTimeRules rules;

    FindOrders(Orders orders, HalfTimeRules rules) {
        this.orders = orders;
        this.rules = rules;
    }

    /** @throws Problem 403 when the order is another unit's */
    public Order one(Actor actor, String orderId) {
        return versioned(actor, orderId).state();
    }

    /** @throws Problem 403 when the order is another unit's */
    public Aggregate<Order> versioned(Actor actor, String orderId) {
        Aggregate<Order> order = orders.get(orderId);
        String unitId = order.state().unitId();
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER) && !actor.has(Role.LEADER, unitId)) {
            actor.require(Role.ORDERER, unitId);
        }
        return order;
    }

    Page<Order> page(Actor actor, @Nullable String unitId, @Nullable OrderStatus status, PageRequest page) {
        List<Bson> filters = new ArrayList<>(List.of(scope(actor).filter(UNIT)));
        if (unitId != null) {
            filters.add(Filters.eq(UNIT, unitId));
        }
        if (status != null) {
            filters.add(Filters.eq("state.progress.status", status.name()));
        }
        return orders.page(Filters.and(filters), page).map(Aggregate::state);
    }

    /** Open ones that can still be filled, the nearest first; of very many not all. */
    public List<Order> waiting(Actor actor, LocalDate today) {
        return page(actor, null, OrderStatus.OPEN, new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .filter(order -> order.demand().period().to().isAfter(today))
                .toList();
    }

    /**
     * Long bookings about which the department is asked on a day: those of the units that somebody orders for, and for the centre
     * those that nobody has answered in time.
     */
    public List<HalfTime> halfway(Actor actor, LocalDate today) {
        boolean centre = actor.has(Role.RESOURCE_CENTRE_LEADER);
        String days = "state.progress.allocation.period.";
        Bson running = Filters.and(
                (centre ? new Scope.Everything() : actor.scope(Role.ORDERER)).filter(UNIT),
                Filters.eq("state.progress.status", OrderStatus.FILLED.name()),
                Filters.lte(
                        days + "from", today.minusDays(rules.longInDays() / 2).toString()),
                Filters.gt(days + "to", today.toString()));
        return Page.all(page -> orders.page(running, page).map(Aggregate::state)).stream()
                .map(this::halfTime)
                .filter(half -> centre ? half.isOverdue(today) : half.isAsked(today))
                .toList();
    }

    /** An order at half time, by the rules in force. */
    HalfTime halfTime(Order order) {
        return new HalfTime(order, rules);
    }

    /** An order as it is shown to those who may see it. */
    public OrderView shown(Order order) {
        return OrderView.of(order, rules);
    }

    private static Scope scope(Actor actor) {
        return actor.has(Role.RESOURCE_CENTRE_LEADER) ? new Scope.Everything() : actor.scope(Role.ORDERER, Role.LEADER);
    }
}
