package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;

/** The home leader's yes to an attached expert. */
public record Consent(String leaderPersonId, LocalDate on) {}
