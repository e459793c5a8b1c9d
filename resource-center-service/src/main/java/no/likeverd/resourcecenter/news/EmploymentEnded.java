package no.likeverd.resourcecenter.news;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The directory tells when an employment ends; {@code moveId} when the person moves. */
record EmploymentEnded(
        String employmentId, LocalDate to, @Nullable String moveId) {

    static final String TYPE = "no.likeverd.directory.employment-ended.v1";

    EmploymentEnded {
        Objects.requireNonNull(employmentId, "employmentId");
        Objects.requireNonNull(to, "to");
    }
}
