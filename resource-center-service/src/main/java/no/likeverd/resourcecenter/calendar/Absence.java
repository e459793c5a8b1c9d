package no.likeverd.resourcecenter.calendar;

/** Days on which an expert is not there. Why is nobody's business, so it is not kept. */
public record Absence(String id, Period period) {}
