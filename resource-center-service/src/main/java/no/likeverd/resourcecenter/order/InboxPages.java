package no.likeverd.resourcecenter.order;

import java.util.Map;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for the centre: open orders, the nearest first. */
@Controller
class InboxPages {

    private final FindOrders findOrders;
    private final FindKept findKept;
    private final Replica replica;

    InboxPages(FindOrders findOrders, FindKept findKept, Replica replica) {
        this.findOrders = findOrders;
        this.findKept = findKept;
        this.replica = replica;
    }

    @GetMapping("/resource-center/inbox")
    ModelAndView inbox(Actor actor, PageRequest page, Swap swap) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        Page<Order> orders = findOrders.page(actor, null, OrderStatus.OPEN, page);
        Set<String> kept =
                findKept.among(orders.rows().stream().map(Order::orderId).toList());
        Page<OrderPages.Row> rows = orders.map(order -> new OrderPages.Row(
                findOrders.shown(order),
                replica.unit(order.unitId()).map(Unit::name).orElse(order.unitId()),
                false,
                false,
                false,
                kept.contains(order.orderId())));
        return new ModelAndView(
                swap.view("inbox", "inbox"),
                Map.of("rows", rows.rows(), "paging", Paging.of(rows, "/resource-center/inbox")));
    }
}
