package no.likeverd.assessment.tenure;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An employment as the directory has it now. */
public record EmploymentSnapshot(
        String employmentId,
        String personId,
        String unitId,
        @Nullable String leaderPersonId,
        LocalDate from,
        @Nullable LocalDate to) {

    public static final String TYPE = "no.likeverd.directory.employment-state.v1";

    public EmploymentSnapshot {
        Objects.requireNonNull(employmentId, "employmentId");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(from, "from");
    }
}
