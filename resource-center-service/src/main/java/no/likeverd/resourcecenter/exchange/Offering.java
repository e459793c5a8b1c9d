package no.likeverd.resourcecenter.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What a unit says of a competence.
 *
 * @param theme code of the taxonomy
 * @param goodFor what it is good for
 * @param howToGet how others get it
 * @param level how far it goes, in the unit's own words
 * @param contactPersonId whom to ask, the one person who is named
 */
public record Offering(
        String title,
        String theme,
        String goodFor,
        String howToGet,
        @Nullable String level,
        String contactPersonId) {}
