package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.CancellationReason;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A booking is cancelled, or an order withdrawn before anybody is booked. */
@Component
class EndBooking {

    private final Orders orders;
    private final FillOrder process;
    private final Clock clock;

    EndBooking(Orders orders, FillOrder process, Clock clock) {
        this.orders = orders;
        this.process = process;
        this.clock = clock;
    }

    /** The department needs nobody any more, and nobody is booked yet. */
    Order withdraw(Actor actor, String orderId, CommandKey key) {
        actor.require(Role.ORDERER, orders.get(orderId).state().unitId());
        return process.carryOn(
                orders.change(orderId, key, order -> order.withdraw(LocalDate.now(clock), clock.instant())));
    }

    /** By the centre the order opens again; by the department it ends. */
    Order cancel(Actor actor, String orderId, @Nullable CancellationReason reason, CommandKey key) {
        Party by = party(actor, orders.get(orderId).state().unitId());
        Cancellation how = new Cancellation(LocalDate.now(clock), by, reason);
        return process.carryOn(orders.change(orderId, key, order -> order.cancel(how, clock.instant())));
    }

    private static Party party(Actor actor, String unitId) {
        if (actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            return Party.CENTRE;
        }
        actor.require(Role.ORDERER, unitId);
        return Party.DEPARTMENT;
    }
}
