package no.likeverd.web.pages;

/**
 * One of several things to choose from.
 *
 * @param value as it is sent
 * @param label as it is read
 */
public record Option(String value, String label) {}
