package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.order.OrderStatus.OPEN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.BookingRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** The centre books an expert for an order. A refusal says why, when it would do, and who else could come. */
@Component
public class BookExpert {

    private final Orders orders;
    private final Calendars calendars;
    private final FillOrder process;
    private final Refusals refusals;
    private final Clock clock;

    BookExpert(Orders orders, Calendars calendars, FillOrder process, Refusals refusals, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.process = process;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Books, or finds what an earlier request with the same key has booked.
     *
     * @throws Problem 409 with the code of the refusal
     */
    Booking book(Actor actor, String orderId, String expertId, CommandKey key) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return accepted(orderId, expertId, key);
    }

    /** The same for a department that was asked and has said yes, or for a plan that the centre has said yes to. */
    public Booking accepted(String orderId, String expertId, CommandKey key) {
        Aggregate<Order> order = orders.get(orderId);
        Aggregate<ExpertCalendar> expert = calendars
                .find(expertId)
                .orElseThrow(() -> Problem.invalid("UNKNOWN_EXPERT", "expertId", "There is no such expert"));
        return refusals.counted(() -> {
            String bookingId = key.derivedId("bkg");
            refuseWhatIsPlain(order.state(), expert.state().unheld(orderId), bookingId);
            return carryOut(order, expert, bookingId);
        });
    }

    /** A request that cannot succeed leaves no trace in any document. */
    private void refuseWhatIsPlain(Order order, ExpertCalendar expert, String bookingId) {
        // the same request may be under way on another thread, and its own booking is nothing against it
        if (order.status() == OPEN && expert.booking(bookingId).isEmpty()) {
            Demand demand = order.remaining(LocalDate.now(clock));
            expert.reasonsAgainst(demand).stream().findFirst().ifPresent(reason -> {
                throw refusals.by(expert, demand, reason.code().name());
            });
        }
    }

    private Booking carryOut(Aggregate<Order> order, Aggregate<ExpertCalendar> seen, String bookingId) {
        Aggregate<Order> claimed = process.claim(order, bookingId, seen.id());
        Order settled = process.fill(claimed, seen).state();
        ExpertCalendar expert = calendars.get(seen.id()).state().unheld(settled.orderId());
        Optional<Booking> booking = expert.booking(bookingId);
        if (booking.isPresent() && settled.wasFilledBy(bookingId)) {
            return booking.get();
        }
        BookingRequest asked = claimed.state().request();
        throw refusals.by(expert, asked.demand(), expert.refusal(asked).orElse(Refusals.WITHDRAWN));
    }
}
