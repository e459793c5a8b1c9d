package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import org.springframework.stereotype.Component;

/** With which bookings one could change experts, for the centre: those that overlap or lie near, and what speaks against each. */
@Component
class FindSwaps {

    /** So far from one another two stays lie near. */
    private static final int NEAR_IN_DAYS = 14;

    private final Orders orders;
    private final Calendars calendars;
    private final Clock clock;

    FindSwaps(Orders orders, Calendars calendars, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Two orders, each in the version that is looked at. */
    record Option(Aggregate<Order> mine, Aggregate<Order> theirs, LocalDate on, SwapCheck check) {}

    /**
     * An order with a booking of which something is left.
     *
     * @throws no.likeverd.web.Problem 409 when it cannot be swapped as it is
     */
    Aggregate<Order> booked(Actor actor, String orderId) {
        Aggregate<Order> order = order(actor, orderId);
        order.state().swapping().left(tomorrow());
        return order;
    }

    private Aggregate<Order> order(Actor actor, String orderId) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return orders.get(orderId);
    }

    /** Whether an order can be swapped as it is; with what is another question. */
    boolean possible(Actor actor, String orderId) {
        return order(actor, orderId).state().swapping().possible(tomorrow());
    }

    /** The nearest bookings first; none with an order that cannot be swapped as it is. */
    Page<Option> page(Actor actor, String orderId, PageRequest page) {
        Aggregate<Order> mine = order(actor, orderId);
        LocalDate on = tomorrow();
        if (!mine.state().swapping().possible(on)) {
            return Page.of(List.of(), page);
        }
        Period left = mine.state().swapping().left(on);
        Period near = new Period(left.from().minusDays(NEAR_IN_DAYS), left.to().plusDays(NEAR_IN_DAYS));
        Function<String, ExpertCalendar> known = remembering();
        return orders.bookedDuring(near, mine.state().allocation().expertId(), on, page)
                .map(theirs -> new Option(mine, theirs, on, SwapCheck.of(mine, theirs, on, known)));
    }

    /**
     * One of them.
     *
     * @throws no.likeverd.web.Problem 409 when one of the two has no booking left that could be swapped
     */
    Option one(Actor actor, String orderId, String otherOrderId) {
        Aggregate<Order> mine = booked(actor, orderId);
        Aggregate<Order> theirs = booked(actor, otherOrderId);
        return new Option(mine, theirs, tomorrow(), SwapCheck.of(mine, theirs, tomorrow(), remembering()));
    }

    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }

    /** Of one question no calendar is read twice. */
    private Function<String, ExpertCalendar> remembering() {
        Map<String, ExpertCalendar> read = new HashMap<>();
        return expertId ->
                read.computeIfAbsent(expertId, id -> calendars.get(id).state());
    }
}
