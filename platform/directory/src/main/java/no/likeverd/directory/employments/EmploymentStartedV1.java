package no.likeverd.directory.employments;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/** An employment has become known; {@code moveId} when the person moves. */
@EventType("no.likeverd.directory.employment-started.v1")
record EmploymentStartedV1(
        String employmentId,
        String personId,
        String unitId,
        int sharePercent,
        LocalDate from,
        @Nullable String moveId) {}
