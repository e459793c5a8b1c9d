package no.likeverd.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds.
 *
 * @param unitId where; null: everywhere
 * @param from first day
 * @param to first day without it; null: no end
 * @param standsInFor whose role it is for this period; null: one's own
 */
public record Grant(
        String grantId,
        String personId,
        Role role,
        @Nullable String unitId,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String standsInFor) {

    /** A role of one's own. */
    public Grant(
            String grantId,
            String personId,
            Role role,
            @Nullable String unitId,
            LocalDate from,
            @Nullable LocalDate to) {
        this(grantId, personId, role, unitId, from, to, null);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
