package no.likeverd.resourcecenter.calendar;

/**
 * Days in a row on which an expert is not there, as people are told of them.
 *
 * @param half whether it is half of one day
 */
public record Away(Period days, boolean half) {}
