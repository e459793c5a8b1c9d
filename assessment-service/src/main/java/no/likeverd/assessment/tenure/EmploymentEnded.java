package no.likeverd.assessment.tenure;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The directory has told when an employment ends.
 *
 * @param moveId present when the person goes on in another employment
 */
public record EmploymentEnded(
        String employmentId, LocalDate to, @Nullable String moveId) {

    public static final String TYPE = "no.likeverd.directory.employment-ended.v1";

    public EmploymentEnded {
        Objects.requireNonNull(employmentId, "employmentId");
        Objects.requireNonNull(to, "to");
    }
}
