package no.likeverd.ladder.missing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Nobody has met a need before its days were over.
 *
 * @param theme the resource centre's code
 * @param to the day on which it was over
 */
record NeedUnmet(String needId, String unitId, String theme, LocalDate to) {

    static final String TYPE = "no.likeverd.resource-center.need-unmet.v1";

    NeedUnmet {
        Objects.requireNonNull(needId, "needId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(to, "to");
    }

    Missing missing() {
        return new Missing(needId, unitId, theme, YearMonth.from(to).toString());
    }
}
