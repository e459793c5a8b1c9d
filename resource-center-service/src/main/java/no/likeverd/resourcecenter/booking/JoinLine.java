package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Wait;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** An order waits for an expert: the department is asked when the place becomes free, and nobody is booked without its yes. */
@Component
class JoinLine {

    private final Orders orders;
    private final Calendars calendars;
    private final BookExpert bookExpert;
    private final Clock clock;

    JoinLine(Orders orders, Calendars calendars, BookExpert bookExpert, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.bookExpert = bookExpert;
        this.clock = clock;
    }

    /**
     * The line stands in the expert's calendar. The order remembers only where to leave it.
     *
     * @throws Problem 409 with the code of what no waiting would mend
     */
    Wait join(Actor actor, String orderId, String expertId, CommandKey key) {
        Order order = orders.get(orderId).state();
        requireEither(actor, order);
        ExpertCalendar expert = expert(expertId);
        LocalDate today = LocalDate.now(clock);
        ExpertCalendar after = calendars
                .change(expertId, key, calendar -> {
                    requireOpen(order);
                    Demand demand = order.remaining(today);
                    requireHope(expert, demand);
                    return calendar.queue(new Wait(orderId, order.unitId(), demand, today, null));
                })
                .state();
        Wait wait = after.waiting().of(orderId).orElseThrow(JoinLine::notInLine);
        orders.change(orderId, known -> known.waitFor(expertId));
        return wait;
    }

    /** The department does not want the place, or does not want to wait any more. */
    void leave(Actor actor, String orderId, String expertId, CommandKey key) {
        requireEither(actor, orders.get(orderId).state());
        expert(expertId);
        calendars.change(expertId, key, calendar -> {
            if (calendar.waiting().of(orderId).isEmpty()) {
                throw notInLine();
            }
            return calendar.unqueue(orderId);
        });
    }

    /** The department's yes; it books by the process that fills every order. */
    Booking accept(Actor actor, String orderId, String expertId, CommandKey key) {
        Order order = orders.get(orderId).state();
        actor.require(Role.ORDERER, order.unitId());
        ExpertCalendar expert = expert(expertId);
        boolean repeated = expert.booking(key.derivedId("bkg")).isPresent();
        if (!repeated && expert.waiting().of(orderId).filter(this::isAsked).isEmpty()) {
            throw Problem.conflict("NOT_ASKED", "The place is not free, or the time to answer is over");
        }
        return bookExpert.accepted(orderId, expertId, key);
    }

    /** Whose lines an order stands in, or has stood in without wanting to leave. */
    List<ExpertCalendar> linesOf(String orderId) {
        return calendars.waitedForBy(List.of(orderId));
    }

    private boolean isAsked(Wait wait) {
        return wait.offer() != null && wait.offer().until().isAfter(clock.instant());
    }

    private static void requireEither(Actor actor, Order order) {
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            actor.require(Role.ORDERER, order.unitId());
        }
    }

    private static void requireOpen(Order order) {
        if (order.status() != OrderStatus.OPEN) {
            throw order.refusal();
        }
    }

    /** What holds at any time would have the order wait for ever. */
    private static void requireHope(ExpertCalendar expert, Demand demand) {
        expert.reasonsAgainst(demand).stream()
                .filter(reason -> reason.weeks().isEmpty())
                .findFirst()
                .ifPresent(reason -> {
                    throw Problem.conflict(reason.code().name(), "The expert " + reason.detail())
                            .with("reasonsAgainst", List.of(reason));
                });
    }

    private static Problem notInLine() {
        return Problem.conflict("NOT_IN_LINE", "The order does not wait for this expert");
    }

    private ExpertCalendar expert(String expertId) {
        return calendars
                .find(expertId)
                .map(Aggregate::state)
                .orElseThrow(() -> Problem.invalid("UNKNOWN_EXPERT", "expertId", "There is no such expert"));
    }
}
