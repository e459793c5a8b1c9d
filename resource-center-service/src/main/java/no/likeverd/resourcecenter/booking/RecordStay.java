package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.resourcecenter.stay.AskBothSides;
import no.likeverd.web.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The centre records a stay that began before anybody ordered it here: agreed on before there was a platform, or in a
 * hurry without an order. From then on it is a stay like any other, with an order of the department's.
 */
@Component
class RecordStay {

    private final Orders orders;
    private final Calendars calendars;
    private final FillOrder process;
    private final AskBothSides askBothSides;
    private final Replica replica;
    private final Clock clock;
    private final int daysToAnswer;

    RecordStay(
            Orders orders,
            Calendars calendars,
            FillOrder process,
            AskBothSides askBothSides,
            Replica replica,
            Clock clock,
            @Value("${likeverd.resource-center.evaluation-days:30}") int daysToAnswer) {
        this.orders = orders;
        this.calendars = calendars;
        this.process = process;
        this.askBothSides = askBothSides;
        this.replica = replica;
        this.clock = clock;
        this.daysToAnswer = daysToAnswer;
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is no such expert */
    ExpertCalendar expert(Actor actor, String expertId) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return calendars.get(expertId).state();
    }

    /**
     * Records, or finds what an earlier request with the same key has recorded.
     *
     * @throws Problem 422 {@code BEGINS_LATER} or {@code OVER_TOO_LONG}; 409 with the code of the first reason and all of them as
     *     {@code reasonsAgainst} when the expert cannot have been there by what the calendar knows
     */
    Booking record(Actor actor, String expertId, EarlierStayForm stay, CommandKey key) {
        ExpertCalendar expert = expert(actor, expertId);
        Order wanted = Order.earlier(
                key.derivedId("ord"), stay.unitId(), actor.personId(), stay.demand(), stay.purpose(), stay.terms());
        String bookingId = key.derivedId("bkg");
        Aggregate<Order> order = orders.placeFor(wanted, bookingId, expertId, key, clock, () -> {
            requireTime(stay);
            requireUnit(stay.unitId());
            requirePossible(expert, wanted);
        });
        return booked(process.carryOn(order), expertId, bookingId);
    }

    /** Whatever the calendar has learned in between may have spoken against it. */
    private Booking booked(Aggregate<Order> order, String expertId, String bookingId) {
        ExpertCalendar expert = calendars.get(expertId).state();
        Optional<Booking> booking = expert.booking(bookingId);
        if (booking.isPresent() && order.state().wasFilledBy(bookingId)) {
            // else it would be done a little later, as for whoever comes home while nobody looks
            expert.stays().ledger().unasked().forEach(stay -> askBothSides.ask(expert, stay));
            return booking.get();
        }
        requirePossible(expert, order.state());
        throw Problem.conflict(Refusals.WITHDRAWN, "The order was withdrawn meanwhile");
    }

    /** What begins later is ordered; what is over so long that nobody can be asked about it any more stays where it was written. */
    private void requireTime(EarlierStayForm stay) {
        LocalDate today = LocalDate.now(clock);
        if (!stay.from().isBefore(today)) {
            throw Problem.invalid("BEGINS_LATER", "from", "A stay that begins today or later is ordered and booked");
        }
        if (!stay.to().plusDays(daysToAnswer).isAfter(today)) {
            throw Problem.invalid("OVER_TOO_LONG", "to", "The stay was over more than " + daysToAnswer + " days ago");
        }
    }

    private void requireUnit(String unitId) {
        if (replica.unit(unitId).isEmpty()) {
            throw Problem.invalid("UNKNOWN_UNIT", "unitId", "There is no such unit");
        }
    }

    private static void requirePossible(ExpertCalendar expert, Order wanted) {
        List<Reason> against = expert.reasonsAgainst(wanted.demand());
        if (!against.isEmpty()) {
            Reason first = against.getFirst();
            throw Problem.conflict(first.code().name(), "The expert " + first.detail())
                    .with("reasonsAgainst", against);
        }
    }
}
