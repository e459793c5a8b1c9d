package no.likeverd.resourcecenter.help;

import no.likeverd.resourcecenter.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param theme code of the taxonomy
 * @param text for what
 * @param hours about how many
 * @param competenceId the entry in which it was found; null where it began with a need
 * @param needId the need whose offer was taken; null where it began with an entry
 */
record Asked(
        String theme,
        String text,
        Period period,
        int hours,
        @Nullable String competenceId,
        @Nullable String needId) {}
