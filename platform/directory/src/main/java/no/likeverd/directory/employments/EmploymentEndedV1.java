package no.likeverd.directory.employments;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/** It has become known when an employment ends; {@code moveId} when the person moves. */
@EventType("no.likeverd.directory.employment-ended.v1")
record EmploymentEndedV1(
        String employmentId,
        String personId,
        String unitId,
        LocalDate to,
        @Nullable String moveId) {}
