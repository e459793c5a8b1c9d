package no.likeverd.resourcecenter.calendar;

/**
 * What an order asks of one expert's calendar.
 *
 * @param attempt the order's count of allocations: a calendar answers each of them once
 */
public record BookingRequest(
        String bookingId, String orderId, int attempt, String unitId, Demand demand, Terms terms) {}
