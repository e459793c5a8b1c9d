package no.likeverd.resourcecenter.order;

import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The department needs nobody any more, or another order instead.
 *
 * @param replacedBy the order that has taken its place; absent where there is none
 */
@EventType("no.likeverd.resource-center.order-withdrawn.v1")
record OrderWithdrawnV1(
        String orderId, String unitId, @Nullable String replacedBy) {

    static OrderWithdrawnV1 of(Order order) {
        return new OrderWithdrawnV1(
                order.orderId(), order.unitId(), order.progress().replacedBy());
    }
}
