package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.CancellationReason;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.order.HalfTimeRules;
import no.likeverd.resourcecenter.order.Move;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A booking is cancelled, or an order withdrawn before anybody is booked. */
@Component
class EndBooking {

    private final Orders orders;
    private final FillOrder process;
    private final HalfTimeRules halfTime;
    private final Clock clock;

    EndBooking(Orders orders, FillOrder process, HalfTimeRules halfTime, Clock clock) {
        this.orders = orders;
        this.process = process;
        this.halfTime = halfTime;
        this.clock = clock;
    }

    /** The department needs nobody any more, and nobody is booked yet. */
    Order withdraw(Actor actor, String orderId, CommandKey key) {
        Aggregate<Order> known = orders.get(orderId);
        actor.require(Role.ORDERER, known.state().unitId());
        return process.carryOn(
                        orders.change(known, key, order -> order.withdraw(LocalDate.now(clock), clock.instant())))
                .state();
    }

    /** By the centre the order opens again; by the department it ends. */
    Order cancel(Actor actor, String orderId, @Nullable CancellationReason reason, CommandKey key) {
        Aggregate<Order> known = orders.get(orderId);
        Party by = party(actor, known.state().unitId());
        Cancellation how = new Cancellation(LocalDate.now(clock), by, reason);
        // somebody may be moving or swapping it: it is cancelled where it comes to stand
        Aggregate<Order> settled = known.state().progress().isBetween() ? process.carryOn(known) : known;
        return process.carryOn(orders.change(settled, key, order -> order.cancel(how, clock.instant())))
                .state();
    }

    /**
     * The stay ends earlier than agreed: the order gets what was served, and the expert is free from the first day home.
     *
     * @throws Problem 409 {@code BOOKING_ENDED}
     */
    Order comeHome(Actor actor, String orderId, LocalDate home, CommandKey key) {
        Aggregate<Order> known = orders.get(orderId);
        party(actor, known.state().unitId());
        String move = key.derivedId("mov");
        Aggregate<Order> settled = known.state().progress().isBetween() ? process.carryOn(known) : known;
        Order after = process.carryOn(orders.change(
                        settled, key, order -> order.comeHome(move, home, LocalDate.now(clock), clock.instant())))
                .state();
        Move last = after.progress().move();
        if (last != null && last.id().equals(move) && !last.underWay() && !last.done()) {
            throw Problem.conflict(String.valueOf(last.outcome()), "The stay was over when the calendar was asked");
        }
        return after;
    }

    /**
     * The department needs the expert all the way.
     *
     * @throws Problem 409 {@code NOT_HALF_TIME}
     */
    Order reconfirm(Actor actor, String orderId, CommandKey key) {
        Aggregate<Order> known = orders.get(orderId);
        actor.require(Role.ORDERER, known.state().unitId());
        return orders.change(known, key, order -> order.reconfirm(LocalDate.now(clock), halfTime))
                .state();
    }

    private static Party party(Actor actor, String unitId) {
        if (actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            return Party.CENTRE;
        }
        actor.require(Role.ORDERER, unitId);
        return Party.DEPARTMENT;
    }
}
