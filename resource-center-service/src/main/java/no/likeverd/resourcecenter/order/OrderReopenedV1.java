package no.likeverd.resourcecenter.order;

import no.likeverd.messaging.event.EventType;

/** The centre has cancelled the booking and looks for somebody else. */
@EventType("no.likeverd.resource-center.order-reopened.v1")
record OrderReopenedV1(String orderId, String unitId, String bookingId, String expertId) {

    static OrderReopenedV1 of(Order order, Allocation freed) {
        return new OrderReopenedV1(order.orderId(), order.unitId(), freed.bookingId(), freed.expertId());
    }
}
