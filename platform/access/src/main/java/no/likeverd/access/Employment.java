package no.likeverd.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's post in one unit.
 *
 * @param sharePercent of full time, 1 to 100
 * @param leaderPersonId the nearest leader
 * @param to first day without it; null: no end
 * @param movedFrom the employment that ended when this one began, where the person moved
 */
public record Employment(
        String employmentId,
        String personId,
        String unitId,
        String post,
        int sharePercent,
        @Nullable String leaderPersonId,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String movedFrom) {

    public boolean activeOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
