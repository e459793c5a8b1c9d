package no.likeverd.resourcecenter.candidate;

import java.time.Instant;
import no.likeverd.resourcecenter.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * An order in line for an expert that a booking for another order would be in the way of.
 *
 * @param unit name of the department that waits
 * @param days that it needs somebody still
 * @param askedUntil by when it was to answer whether it wants the place; absent while it only waits
 */
public record Displaced(
        String orderId,
        String unitId,
        String unit,
        Period days,
        int sharePercent,
        @Nullable Instant askedUntil) {}
