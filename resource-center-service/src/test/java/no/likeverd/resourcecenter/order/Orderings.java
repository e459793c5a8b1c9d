package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.calendar.Experts.orderId;
import static no.likeverd.resourcecenter.calendar.Experts.terms;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Demand;

/** Orders as the tests speak of them. */
public final class Orderings {

    private Orderings() {}

    /** Of a unit, filled by an expert from its first day on, whenever that was. */
    public static Order placed(Orders orders, String orderId, String unitId, Demand demand) {
        Order order = new Order(orderId, unitId, "p-1004", demand, "Nobody here knows how", terms(), Progress.NONE);
        return orders.place(order, CommandKey.of("test", orderId)).state();
    }

    /** Of home care, open. */
    public static Order anOrder(int number, Demand demand) {
        return new Order(
                orderId(number), "u-home-care", "p-1004", demand, "Nobody here knows how", terms(), Progress.NONE);
    }

    /** Up to a hundred, as they are now, read at once. */
    public static Map<String, Order> all(Orders orders, Collection<String> orderIds) {
        return orders.page(Filters.in("_id", orderIds), new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .collect(Collectors.toMap(Aggregate::id, Aggregate::state));
    }
}
