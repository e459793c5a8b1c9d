package no.likeverd.resourcecenter.plan;

import no.likeverd.resourcecenter.planning.Assignment;
import no.likeverd.resourcecenter.planning.Worth;
import org.jspecify.annotations.Nullable;

/**
 * One assignment of a plan.
 *
 * @param refusal code of what came between; null unless refused
 */
record Item(
        String orderId,
        String expertId,
        Worth worth,
        ItemStatus status,
        @Nullable String refusal) {

    static Item of(Assignment assignment) {
        return new Item(assignment.orderId(), assignment.expertId(), assignment.worth(), ItemStatus.PROPOSED, null);
    }

    Item accepting() {
        return new Item(orderId, expertId, worth, ItemStatus.ACCEPTING, null);
    }

    /** @param code of the refusal; null when it was booked */
    Item settled(@Nullable String code) {
        return new Item(orderId, expertId, worth, code == null ? ItemStatus.BOOKED : ItemStatus.REFUSED, code);
    }

    boolean is(ItemStatus wanted) {
        return status == wanted;
    }
}
