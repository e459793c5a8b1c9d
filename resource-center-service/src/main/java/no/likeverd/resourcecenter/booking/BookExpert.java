package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.order.OrderStatus.OPEN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** The centre books an expert for an order. A refusal says why, when it would do, and who else could come. */
@Component
class BookExpert {

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
        Order order = orders.get(orderId).state();
        ExpertCalendar expert = calendars
                .find(expertId)
                .orElseThrow(() -> Problem.invalid("UNKNOWN_EXPERT", "expertId", "There is no such expert"));
        return refusals.counted(() -> {
            String bookingId = key.derivedId("bkg");
            refuseWhatIsPlain(order, expert, bookingId);
            return carryOut(orderId, expertId, bookingId);
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

    private Booking carryOut(String orderId, String expertId, String bookingId) {
        Order claimed = process.claim(orderId, bookingId, expertId);
        Order settled = process.carryOn(claimed);
        ExpertCalendar expert = calendars.get(expertId).state();
        Optional<Booking> booking = expert.booking(bookingId);
        if (booking.isPresent() && settled.wasFilledBy(bookingId)) {
            return booking.get();
        }
        String code = expert.refusal(claimed.request()).orElse(Refusals.WITHDRAWN);
        throw refusals.by(expert, claimed.request().demand(), code);
    }
}
