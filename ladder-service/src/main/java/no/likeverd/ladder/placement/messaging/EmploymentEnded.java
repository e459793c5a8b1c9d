package no.likeverd.ladder.placement.messaging;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * It has become known when an employment ends.
 *
 * @param moveId named after the employment that follows; absent when nobody moves
 */
record EmploymentEnded(
        String employmentId,
        String personId,
        String unitId,
        LocalDate to,
        @Nullable String moveId) {

    static final String TYPE = "no.likeverd.directory.employment-ended.v1";
    private static final String MOVE = "move-";

    EmploymentEnded {
        Objects.requireNonNull(employmentId, "employmentId");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(to, "to");
    }

    @Nullable String movedTo() {
        return moveId != null && moveId.startsWith(MOVE) ? moveId.substring(MOVE.length()) : null;
    }
}
