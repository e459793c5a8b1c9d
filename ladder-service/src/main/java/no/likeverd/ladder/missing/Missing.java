package no.likeverd.ladder.missing;

/**
 * One need that nobody met.
 *
 * @param month in which it counts, as 2026-11
 */
record Missing(String needId, String unitId, String theme, String month) {}
