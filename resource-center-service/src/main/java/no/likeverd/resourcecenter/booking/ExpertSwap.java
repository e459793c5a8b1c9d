package no.likeverd.resourcecenter.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.calendar.BookingRequest;
import no.likeverd.resourcecenter.calendar.Trade;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.SwapClaim;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Two orders whose experts change places, and the owner of the process that does it. Everything that is asked of orders and calendars
 * stands here from the start, so that each step can be repeated whatever has become of them since.
 *
 * @param on first day of the swap; a booking that begins later changes as a whole
 * @param one the order with the lesser id, which is claimed first: of two who swap the same orders one gets them both
 * @param decision absent while it is asked for; it is made once and holds
 * @param settled whether everybody has heard of the decision
 */
record ExpertSwap(
        String swapId,
        LocalDate on,
        Half one,
        Half other,
        @Nullable Decision decision,
        boolean settled) {

    /** Long enough for a request to do its steps, short enough for two departments to wait after a crash. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * One of the two orders.
     *
     * @param version as the one who asks has seen it
     * @param expertId who is booked now, until the swap
     * @param bookingId the booking that goes
     * @param claim where it is to stand
     * @param asks what it asks of the other expert
     */
    record Half(
            String orderId, long version, String expertId, String bookingId, SwapClaim claim, BookingRequest asks) {}

    /**
     * What becomes of it.
     *
     * @param refusal code of the no; absent when all have said yes
     * @param whose id of the order that said no itself, or whose new expert did; absent when nobody did
     * @param asked whether the calendars were asked at all
     */
    record Decision(@Nullable String refusal, @Nullable String whose, boolean asked) {

        static final Decision YES = new Decision(null, null, true);
    }

    /**
     * A swap of all that is left of both bookings from a day on.
     *
     * @param newBookings gives the id of the booking that an order gets
     * @throws Problem 409 when one of the orders cannot be swapped as it is, with its id unless it is about both
     */
    static ExpertSwap of(
            String swapId,
            Aggregate<Order> mine,
            Aggregate<Order> theirs,
            LocalDate on,
            UnaryOperator<String> newBookings) {
        Stream.of(mine, theirs).forEach(order -> order.state().swapping().left(on));
        if (expert(mine).equals(expert(theirs))) {
            throw Problem.conflict("SAME_EXPERT", "The same expert is booked for both orders");
        }
        Half my = half(swapId, mine, theirs.state(), on, newBookings);
        Half their = half(swapId, theirs, mine.state(), on, newBookings);
        return mine.id().compareTo(theirs.id()) < 0
                ? new ExpertSwap(swapId, on, my, their, null, false)
                : new ExpertSwap(swapId, on, their, my, null, false);
    }

    private static String expert(Aggregate<Order> order) {
        return order.state().allocation().expertId();
    }

    private static Half half(
            String swapId, Aggregate<Order> order, Order other, LocalDate on, UnaryOperator<String> newBookings) {
        SwapClaim claim = order.state().swapping().wanted(swapId, other, newBookings.apply(order.id()), on);
        return new Half(
                order.id(),
                order.version(),
                expert(order),
                order.state().allocation().bookingId(),
                claim,
                order.state().swapping().request(claim));
    }

    /** What it means for the expert of the first order. */
    Trade tradeOfOne() {
        return trade(one, other);
    }

    Trade tradeOfOther() {
        return trade(other, one);
    }

    private Trade trade(Half gives, Half takes) {
        return new Trade(swapId, gives.bookingId, on, takes.asks);
    }

    boolean done() {
        return decision != null && decision.refusal == null;
    }

    /** The first decision holds, whoever comes to it. */
    Change<ExpertSwap> decide(Decision made, Instant now) {
        return decision == null
                ? Change.to(new ExpertSwap(swapId, on, one, other, made, false)).resumeAt(now.plus(PATIENCE))
                : Change.nothing();
    }

    Change<ExpertSwap> settle() {
        return settled || decision == null
                ? Change.nothing()
                : Change.to(new ExpertSwap(swapId, on, one, other, decision, true));
    }
}
