package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.order.Order;
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

    /**
     * Withdraws an order for the sake of another.
     *
     * @return why it stays as it is; empty once it has given way to this very one, now or before
     */
    public Optional<Problem> withdraw(String orderId, String toOrderId) {
        Aggregate<Order> settled = process.carryOn(orders.get(orderId));
        Aggregate<Order> withdrawn;
        try {
            withdrawn = orders.change(
                    settled, null, order -> order.giveWay(toOrderId, LocalDate.now(clock), clock.instant()));
        } catch (Problem refusal) {
            return Optional.of(refusal);
        }
        process.carryOn(withdrawn);
        return Optional.empty();
    }
}
