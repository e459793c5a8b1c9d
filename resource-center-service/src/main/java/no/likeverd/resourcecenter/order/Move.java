package no.likeverd.resourcecenter.order;

import no.likeverd.resourcecenter.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * The latest move of an order's booking, under way or done.
 *
 * @param id the same for every repeat of the request
 * @param target where the booking goes: with another expert it is another booking
 * @param sharePercent at which it goes there
 * @param before where it stood, and may be moved back to
 * @param outcome absent while it is under way; else {@link #DONE} or the code of the refusal
 */
public record Move(
        String id,
        Allocation target,
        int sharePercent,
        Place before,
        @Nullable String outcome) {

    public static final String DONE = "DONE";

    /** Who, when and how much of full time. */
    public record Place(String expertId, Period period, int sharePercent) {}

    public boolean underWay() {
        return outcome == null;
    }

    public boolean done() {
        return DONE.equals(outcome);
    }

    public boolean changesExpert() {
        return !target.expertId().equals(before.expertId());
    }

    Move ended(String how) {
        return new Move(id, target, sharePercent, before, how);
    }
}
