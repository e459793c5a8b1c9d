package no.likeverd.resourcecenter.hold;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.booking.Refusals;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Hold;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** The centre keeps days of an expert for an order, asks about them, or lets them go again. */
@Component
class KeepHold {

    private final Orders orders;
    private final Calendars calendars;
    private final Refusals refusals;
    private final Clock clock;

    KeepHold(Orders orders, Calendars calendars, Refusals refusals, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Keeps the days, or keeps them longer. They stand in the expert's calendar; the order remembers only where to give them back.
     *
     * @param days until they lapse by themselves
     * @param ask whether those who have to agree are asked now
     * @throws Problem 409 with the code of what speaks against the booking, or {@code ORDER_HELD}
     */
    Hold keep(Actor actor, String orderId, String expertId, int days, boolean ask, CommandKey key) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        Order order = orders.get(orderId).state();
        requireExpert(expertId);
        Instant until = clock.instant().plus(Duration.ofDays(days));
        ExpertCalendar after = refusals.counted(() -> calendars
                .change(expertId, key, calendar -> calendar.holding().keep(wanted(order, calendar, until, ask, key)))
                .state());
        Hold hold = after.holds().of(orderId).orElseThrow(KeepHold::notHeld);
        orders.change(orderId, known -> known.waitFor(expertId));
        return hold;
    }

    private Hold wanted(Order order, ExpertCalendar expert, Instant until, boolean ask, CommandKey key) {
        if (order.status() != OrderStatus.OPEN) {
            throw order.refusal();
        }
        requireNobodyElse(order.orderId(), expert.expertId());
        LocalDate today = LocalDate.now(clock);
        Demand demand = order.remaining(today);
        ExpertCalendar free = expert.unheld(order.orderId());
        free.reasonsAgainst(demand).stream().findFirst().ifPresent(reason -> {
            throw refusals.by(free, demand, reason.code().name());
        });
        return Hold.of(key.derivedId("hld"), order.orderId(), order.unitId(), demand, today, until, ask);
    }

    /** Whoever is asked is asked alone; two who ask at the same moment may both, and the first yes is booked. */
    private void requireNobodyElse(String orderId, String expertId) {
        if (calendars.heldFor(List.of(orderId)).stream()
                .anyMatch(other -> !other.expertId().equals(expertId))) {
            throw Problem.conflict("ORDER_HELD", "Days of somebody else are kept for this order; let them go first");
        }
    }

    /** The days are free again, and nobody is asked any more. */
    void letGo(Actor actor, String orderId, String expertId, CommandKey key) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        orders.get(orderId);
        requireExpert(expertId);
        calendars.change(expertId, key, calendar -> {
            if (calendar.holds().of(orderId).isEmpty()) {
                throw notHeld();
            }
            return calendar.holding().letGo(orderId);
        });
    }

    private static Problem notHeld() {
        return Problem.conflict("NOT_HELD", "No days of this expert are kept for the order any more");
    }

    private void requireExpert(String expertId) {
        if (calendars.find(expertId).isEmpty()) {
            throw Problem.invalid("UNKNOWN_EXPERT", "expertId", "There is no such expert");
        }
    }
}
