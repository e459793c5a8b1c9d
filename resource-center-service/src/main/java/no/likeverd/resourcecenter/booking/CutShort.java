package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.CancellationReason;
import no.likeverd.resourcecenter.calendar.Cut;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import org.springframework.stereotype.Component;

/** The centre takes back a booking of somebody who will not be there; the order is open again for the rest. */
@Component
public class CutShort {

    private final Orders orders;
    private final FillOrder process;
    private final Clock clock;

    CutShort(Orders orders, FillOrder process, Clock clock) {
        this.orders = orders;
        this.process = process;
        this.clock = clock;
    }

    /** Repeatable, and takes over from whoever was just filling or releasing the order. */
    public void cut(Cut cut) {
        process.resume(cut.orderId());
        process.carryOn(begin(cut));
    }

    /** First step: the order lets go of the booking. */
    Aggregate<Order> begin(Cut cut) {
        Cancellation how = new Cancellation(cut.from(), Party.CENTRE, CancellationReason.EXPERT_UNAVAILABLE);
        return orders.change(cut.orderId(), order -> order.cutShort(cut.bookingId(), how, clock.instant()));
    }
}
