package no.likeverd.resourcecenter.search;

/**
 * A piece of a text.
 *
 * @param hit whether it is what was looked for
 */
public record Part(String text, boolean hit) {}
