package no.likeverd.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * A line about oneself.
 *
 * @param label key of the words
 * @param value already in words and numbers, made with {@link ReadersWords}
 * @param address of the page that tells more, or null
 */
public record Fact(String label, String value, @Nullable String address) {}
