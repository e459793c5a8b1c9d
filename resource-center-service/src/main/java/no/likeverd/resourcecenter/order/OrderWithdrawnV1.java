package no.likeverd.resourcecenter.order;

import no.likeverd.messaging.event.EventType;

/** The department needs nobody any more. */
@EventType("no.likeverd.resource-center.order-withdrawn.v1")
record OrderWithdrawnV1(String orderId, String unitId) {

    static OrderWithdrawnV1 of(Order order) {
        return new OrderWithdrawnV1(order.orderId(), order.unitId());
    }
}
