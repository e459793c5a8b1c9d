package no.likeverd.resourcecenter.order;

import no.likeverd.messaging.event.EventType;

/** Somebody is booked for the order. */
@EventType("no.likeverd.resource-center.order-filled.v1")
record OrderFilledV1(String orderId, String unitId, String bookingId, String expertId) {

    static OrderFilledV1 of(Order order, Allocation allocation) {
        return new OrderFilledV1(order.orderId(), order.unitId(), allocation.bookingId(), allocation.expertId());
    }
}
