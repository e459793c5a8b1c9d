package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;

/**
 * The employment that a person moves to.
 *
 * @param inTheCentre whether its unit is a resource centre
 * @param from first day there
 * @param leftOn first day without the employment before
 */
public record Post(
        String employmentId, String unitId, int sharePercent, boolean inTheCentre, LocalDate from, LocalDate leftOn) {}
