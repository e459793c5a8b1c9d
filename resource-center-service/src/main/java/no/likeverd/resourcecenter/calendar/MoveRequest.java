package no.likeverd.resourcecenter.calendar;

/**
 * What an order asks of the calendar that its booking stands in.
 *
 * @param attempt the order's count of allocations and moves: a calendar answers each of them once
 * @param demand with the days and the share that are wanted instead
 */
public record MoveRequest(String bookingId, int attempt, Demand demand) {}
