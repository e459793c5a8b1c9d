package no.likeverd.resourcecenter.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest swap of an order's expert with another order's, under way or done.
 *
 * @param swapId of the swap, whose document says how far it is
 * @param otherOrderId the order that gets the expert of this one
 * @param on first day on which the other expert comes, unless the booking begins later
 * @param target where this order's booking is to stand
 * @param outcome absent while it is under way; else {@link #DONE} or the code of the refusal
 */
public record SwapClaim(
        String swapId,
        String otherOrderId,
        LocalDate on,
        Allocation target,
        @Nullable String outcome) {

    public static final String DONE = "DONE";

    public boolean underWay() {
        return outcome == null;
    }

    public boolean done() {
        return DONE.equals(outcome);
    }

    SwapClaim ended(String how) {
        return new SwapClaim(swapId, otherOrderId, on, target, how);
    }
}
