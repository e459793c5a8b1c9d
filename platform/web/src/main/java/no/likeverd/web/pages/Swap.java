package no.likeverd.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * The part of a page that htmx means to exchange; none when the whole page is wanted.
 *
 * @param target id of the part
 */
public record Swap(@Nullable String target) {

    /** The view of the page, or of its part when that is what was asked for. */
    public String view(String page, String part) {
        return part.equals(target) ? page + " :: #" + part : page;
    }
}
