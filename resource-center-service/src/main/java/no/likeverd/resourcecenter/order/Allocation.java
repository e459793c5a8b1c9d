package no.likeverd.resourcecenter.order;

import no.likeverd.resourcecenter.calendar.Period;

/**
 * Who an order is given to.
 *
 * @param attempt the order's count of allocations
 * @param period what was left of the order's days
 */
public record Allocation(String bookingId, String expertId, int attempt, Period period) {}
