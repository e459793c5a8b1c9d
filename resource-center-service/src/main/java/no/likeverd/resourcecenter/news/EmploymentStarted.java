package no.likeverd.resourcecenter.news;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The directory tells of a new employment; {@code moveId} when the person moves. */
record EmploymentStarted(
        String employmentId,
        String unitId,
        int sharePercent,
        LocalDate from,
        @Nullable String moveId) {

    static final String TYPE = "no.likeverd.directory.employment-started.v1";

    EmploymentStarted {
        Objects.requireNonNull(employmentId, "employmentId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(from, "from");
    }
}
