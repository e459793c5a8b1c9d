package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.order.OrderStatus.ALLOCATING;
import static no.likeverd.resourcecenter.order.OrderStatus.RELEASING;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.BookingRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.order.Allocation;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
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

    FillOrder(Orders orders, Calendars calendars, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Claims the order; an order that the booking was made for before stays as it is. */
    Order claim(String orderId, String bookingId, String expertId) {
        return orders.change(
                orderId, order -> order.allocate(bookingId, expertId, LocalDate.now(clock), clock.instant()));
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
    Order settle(Order claimed, ExpertCalendar answer) {
        Allocation claim = claimed.allocation();
        boolean accepted = answer.booking(claim.bookingId()).isPresent();
        return orders.change(claimed.orderId(), order -> accepted ? order.fill(claim) : order.giveUp(claim));
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
    Order letGo(Order releasing) {
        Allocation freed = releasing.allocation();
        return orders.change(releasing.orderId(), order -> order.released(freed));
    }

    /** Goes on with an allocation as the order's document says, until nothing of it is under way. */
    Order carryOn(Order order) {
        Allocation ours = order.progress().allocation();
        Order now = order;
        while (isUnderWay(now) && now.allocation().equals(ours)) {
            now = step(now);
        }
        return now;
    }

    private static boolean isUnderWay(Order order) {
        return order.status() == ALLOCATING || order.status() == RELEASING;
    }

    private Order step(Order order) {
        if (order.status() == ALLOCATING) {
            return settle(order, ask(order));
        }
        free(order);
        return letGo(order);
    }

    void resume(String orderId) {
        carryOn(orders.get(orderId).state());
    }
}
