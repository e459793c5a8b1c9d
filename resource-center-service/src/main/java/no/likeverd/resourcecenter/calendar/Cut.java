package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;

/**
 * A booking that the expert cannot serve to its end.
 *
 * @param from first day that somebody else has to be found for
 */
public record Cut(String orderId, String bookingId, LocalDate from) {}
