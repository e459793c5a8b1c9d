package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.resourcecenter.booking.ExpertSwap.Decision;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/**
 * The centre lets the experts of two orders change places, for all that has not begun of both bookings: a day that has begun is served
 * by whoever is there. Swapping back is a swap like any other.
 */
@Component
class SwapExperts {

    private final ExpertSwaps swaps;
    private final Orders orders;
    private final Calendars calendars;
    private final SwapSteps process;
    private final Refusals refusals;
    private final Clock clock;

    SwapExperts(
            ExpertSwaps swaps, Orders orders, Calendars calendars, SwapSteps process, Refusals refusals, Clock clock) {
        this.swaps = swaps;
        this.orders = orders;
        this.calendars = calendars;
        this.process = process;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Which two orders, and in which versions the one who asks has seen them. */
    record Pair(String orderId, long version, String otherOrderId, long otherVersion) {}

    /**
     * Swaps, or finds what an earlier request with the same key has swapped.
     *
     * @throws Problem 409 with the code of what is in the way, the order it concerns and the expert that would have come to it
     * @throws StaleVersion when one of the orders has changed since
     */
    ExpertSwap swap(Actor actor, Pair pair, CommandKey key) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        orders.get(pair.orderId());
        return refusals.counted(
                () -> answered(process.carryOn(swaps.begin(key.derivedId("swp"), key, () -> wanted(pair, key)))));
    }

    /** A request that cannot succeed leaves no trace in any document. */
    private ExpertSwap wanted(Pair pair, CommandKey key) {
        if (pair.orderId().equals(pair.otherOrderId())) {
            throw Problem.invalid("SAME_ORDER", "otherOrderId", "An order cannot change experts with itself");
        }
        Aggregate<Order> mine = orders.get(pair.orderId());
        Aggregate<Order> theirs = orders.find(pair.otherOrderId())
                .orElseThrow(() -> Problem.invalid("UNKNOWN_ORDER", "otherOrderId", "There is no such order"));
        requireVersion(mine, pair.version());
        requireVersion(theirs, pair.otherVersion());
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        ExpertSwap swap = ExpertSwap.of(key.derivedId("swp"), mine, theirs, tomorrow, orderId -> key.then(orderId)
                .derivedId("bkg"));
        SwapCheck.of(swap, this::calendar).refusal().ifPresent(refusal -> {
            // what is in the way may be what somebody has done who was faster
            requireVersion(orders.get(mine.id()), pair.version());
            requireVersion(orders.get(theirs.id()), pair.otherVersion());
            throw refusal;
        });
        return swap;
    }

    private static void requireVersion(Aggregate<Order> order, long seen) {
        if (order.version() != seen) {
            throw new StaleVersion("The version of " + order.id() + " is " + order.version() + ", not " + seen);
        }
    }

    private ExpertSwap answered(ExpertSwap over) {
        Decision decision = over.decision();
        String refusal = decision == null ? null : decision.refusal();
        if (decision == null || refusal == null) {
            return over;
        }
        if (refusal.equals(SwapSteps.STALE)) {
            throw new StaleVersion("The order " + decision.whose() + " has changed meanwhile");
        }
        if (!decision.asked()) {
            throw Problem.conflict(refusal, "Something was under way with the order " + decision.whose())
                    .with("orderId", String.valueOf(decision.whose()));
        }
        throw SwapCheck.of(over, this::calendar).refusal(refusal, decision.whose());
    }

    private ExpertCalendar calendar(String expertId) {
        return calendars.get(expertId).state();
    }
}
