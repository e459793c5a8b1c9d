package no.likeverd.ladder.placement.messaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An employment has become known.
 *
 * @param moveId present when the person comes from another one
 */
record EmploymentStarted(String employmentId, @Nullable String moveId) {

    static final String TYPE = "no.likeverd.directory.employment-started.v1";

    EmploymentStarted {
        Objects.requireNonNull(employmentId, "employmentId");
    }
}
