package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;

/**
 * A calendar's no to an order, kept so that a late repeat of the same question gets the same answer.
 *
 * @param attempt this attempt of the order and those before are refused
 * @param code of the refusal
 * @param until day from which the order cannot be filled anyway
 */
public record Fence(String orderId, int attempt, String code, LocalDate until) {}
