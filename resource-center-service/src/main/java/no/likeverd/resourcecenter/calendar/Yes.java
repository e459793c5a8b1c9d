package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;

/** Somebody has agreed to come, or to do without the one who comes. */
public record Yes(Side side, String personId, LocalDate on) {}
