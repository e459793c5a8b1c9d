package no.likeverd.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds.
 *
 * @param unitId where; null: everywhere
 * @param from first day
 * @param to first day without it; null: no end
 */
public record Grant(
        String grantId,
        String personId,
        Role role,
        @Nullable String unitId,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
