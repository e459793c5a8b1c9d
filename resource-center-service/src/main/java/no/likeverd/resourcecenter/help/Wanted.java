package no.likeverd.resourcecenter.help;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a unit asks for; either the entry or the need says whom. */
record Wanted(
        String unitId,
        @Nullable String competenceId,
        @Nullable String needId,
        String text,
        LocalDate from,
        LocalDate to,
        int hours) {}
