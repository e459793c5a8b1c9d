package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** An order gives way to another that takes its place, unless somebody is booked for it by then. It may be repeated at any time. */
@Component
public class GiveWay {

    private final Orders orders;
    private final FillOrder process;
    private final Clock clock;

    GiveWay(Orders orders, FillOrder process, Clock clock) {
        this.orders = orders;
        this.process = process;
        this.clock = clock;
    }

    /** Whether the order is withdrawn now, or was before. */
    public boolean withdraw(String orderId) {
        Aggregate<Order> settled = process.carryOn(orders.get(orderId));
        try {
            return process.carryOn(orders.change(settled, null, this::withdrawn))
                            .state()
                            .status()
                    == OrderStatus.WITHDRAWN;
        } catch (Problem booked) {
            return false;
        }
    }

    private Change<Order> withdrawn(Order order) {
        return order.status() == OrderStatus.WITHDRAWN
                ? Change.nothing()
                : order.withdraw(LocalDate.now(clock), clock.instant());
    }
}
