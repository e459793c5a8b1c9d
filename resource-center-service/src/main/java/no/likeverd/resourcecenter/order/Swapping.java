package no.likeverd.resourcecenter.order;

import java.time.Instant;
import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.calendar.BookingRequest;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** How an order lets its expert change places with another order's: for all of the booking that has not begun. */
public record Swapping(Order order) {

    /** Whether some of the booking has not begun, and nothing is under way with it. */
    boolean isPossible(LocalDate today) {
        return order.status() == OrderStatus.FILLED
                && !order.progress().isBetween()
                && order.allocation().period().since(today.plusDays(1)).isPresent();
    }

    /**
     * What is left of the booking, on a day in the future.
     *
     * @throws Problem 409 that names the order when nobody is booked, something is under way, or the stay is over by then
     */
    public Period left(LocalDate on) {
        try {
            order.requireSettled();
        } catch (Problem refusal) {
            throw refusal.with("orderId", order.orderId());
        }
        return order.allocation().period().since(on).orElseThrow(() -> Problem.conflict(
                        "BOOKING_ENDED", "Nothing is left of the stay")
                .with("orderId", order.orderId()));
    }

    /** Whether there is a booking of which something is left on a day in the future, with nothing under way. */
    public boolean possible(LocalDate on) {
        return order.status() == OrderStatus.FILLED
                && !order.progress().isBetween()
                && order.allocation().period().to().isAfter(on);
    }

    /** What the order claims when another order's expert is to come; both have something left. */
    public SwapClaim wanted(String swapId, Order other, String bookingId, LocalDate on) {
        Allocation target = new Allocation(
                bookingId, other.allocation().expertId(), order.progress().attempts() + 1, left(on), null);
        return new SwapClaim(swapId, other.orderId(), on, target, null);
    }

    /** What the other order's expert is asked. */
    public BookingRequest request(SwapClaim claim) {
        Allocation target = claim.target();
        return new BookingRequest(
                target.bookingId(),
                order.orderId(),
                target.attempt(),
                order.unitId(),
                order.demand().during(target.period()),
                order.terms());
    }

    /** First step: nothing else is done with the booking until the swap is over. */
    public Change<Order> claim(SwapClaim claim, Instant now) {
        if (order.progress().isIn(claim.swapId())) {
            return Change.nothing();
        }
        order.requireSettled();
        return Change.to(order.with(order.progress().swapping(claim))).resumeAt(now.plus(Order.PATIENCE));
    }

    /** Last step, when both calendars have done their part. */
    public Change<Order> settle(String swapId, @Nullable String refusal) {
        Progress progress = order.progress();
        SwapClaim claim = progress.swap();
        if (claim == null || !claim.underWay() || !progress.isIn(swapId)) {
            return Change.nothing();
        }
        if (refusal != null) {
            return Change.to(order.with(progress.keptPlace(claim.ended(refusal))));
        }
        Order swapped = order.with(progress.swapped(claim.ended(SwapClaim.DONE)));
        return Change.to(swapped, OrderFilledV1.of(swapped, claim.target()));
    }
}
