package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;

/**
 * An end of a membership.
 *
 * @param on first day outside the pool
 */
public record Departure(LocalDate on, LeaveReason reason) {}
