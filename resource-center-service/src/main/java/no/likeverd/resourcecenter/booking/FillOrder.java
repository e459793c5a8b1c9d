package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.order.OrderStatus.ALLOCATING;
import static no.likeverd.resourcecenter.order.OrderStatus.RELEASING;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.calendar.BookingRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.order.Allocation;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.resourcecenter.order.SwapClaim;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The process over one order and one calendar: the order is claimed, the calendar answers, the order is filled or opened
 * again; or a claim is released. Every step may be repeated, by anybody, at any time: what an order claims and what a
 * calendar has answered is written down where it was decided.
 */
@Component
class FillOrder {

    private final Orders orders;
    private final Calendars calendars;
    private final Clock clock;
    private final MoveSteps moves;
    private final SwapSteps swaps;

    FillOrder(Orders orders, Calendars calendars, SwapSteps swaps, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.clock = clock;
        this.swaps = swaps;
        moves = new MoveSteps(orders, calendars, clock);
    }

    /** Claims the order; an order that the booking was made for before stays as it is. */
    Aggregate<Order> claim(Aggregate<Order> order, String bookingId, String expertId) {
        return orders.change(
                order, null, known -> known.allocate(bookingId, expertId, LocalDate.now(clock), clock.instant()));
    }

    /** Fills a claimed order with an expert whose calendar has been looked at already. */
    Aggregate<Order> fill(Aggregate<Order> claimed, Aggregate<ExpertCalendar> expert) {
        if (claimed.state().status() != ALLOCATING) {
            return carryOn(claimed);
        }
        BookingRequest request = claimed.state().request();
        ExpertCalendar answer = calendars
                .change(expert, calendar -> calendar.decide(request, LocalDate.now(clock)))
                .state();
        return carryOn(settle(claimed, answer), claimed.state().allocation());
    }

    /** The calendar's answer to a claim, the same however often it is asked for. */
    ExpertCalendar ask(Order claimed) {
        BookingRequest request = claimed.request();
        return calendars
                .change(
                        claimed.allocation().expertId(),
                        null,
                        calendar -> calendar.decide(request, LocalDate.now(clock)))
                .state();
    }

    /** Fills the order or opens it again, unless it was withdrawn meanwhile. */
    Aggregate<Order> settle(Aggregate<Order> claimed, ExpertCalendar answer) {
        Allocation claim = claimed.state().allocation();
        boolean accepted = answer.booking(claim.bookingId()).isPresent();
        return orders.change(claimed, null, order -> later(accepted ? order.fill(claim) : order.giveUp(claim)));
    }

    /** Frees the expert, before or after the calendar has answered. */
    void free(Order releasing) {
        BookingRequest request = releasing.request();
        calendars.change(
                releasing.allocation().expertId(),
                null,
                calendar -> calendar.release(request, releasing.cancellation()));
    }

    /** Opens the order again or ends it. */
    Aggregate<Order> letGo(Aggregate<Order> releasing) {
        Allocation freed = releasing.state().allocation();
        return orders.change(releasing, null, order -> later(order.released(freed)));
    }

    /** Goes on with an allocation as the order's document says, until nothing of it is under way. */
    Aggregate<Order> carryOn(Aggregate<Order> order) {
        return carryOn(order, order.state().progress().allocation());
    }

    private Aggregate<Order> carryOn(Aggregate<Order> order, @Nullable Allocation ours) {
        Aggregate<Order> now = order;
        while (isUnderWay(now.state()) && now.state().allocation().equals(ours)) {
            now = step(now);
        }
        return now.state().waitsInVain() ? leaveTheLines(now) : now;
    }

    /** Whoever has somebody, or needs nobody, is in the way of those behind. */
    private Aggregate<Order> leaveTheLines(Aggregate<Order> order) {
        order.state()
                .waitsFor()
                .forEach(expertId -> calendars.change(expertId, null, calendar -> calendar.forget(order.id())));
        return orders.change(order, null, now -> now.waitsInVain() ? now.waitNoMore() : Change.nothing());
    }

    /** An order that ends in line comes back to leave it, should nobody go on at once. */
    private Change<Order> later(Change<Order> change) {
        Order state = change.state();
        return state != null && state.waitsInVain()
                ? change.resumeAt(clock.instant().plus(Order.PATIENCE))
                : change;
    }

    private static boolean isUnderWay(Order order) {
        return order.status() == ALLOCATING
                || order.status() == RELEASING
                || order.progress().isBetween();
    }

    private Aggregate<Order> step(Aggregate<Order> order) {
        if (order.state().status() == ALLOCATING) {
            return settle(order, ask(order.state()));
        }
        if (order.state().progress().isMoving()) {
            return moves.go(order);
        }
        SwapClaim swap = order.state().progress().swap();
        if (swap != null && swap.underWay()) {
            swaps.resume(swap.swapId());
            return orders.get(order.id());
        }
        free(order.state());
        return letGo(order);
    }

    void resume(String orderId) {
        carryOn(orders.get(orderId));
    }
}
