package no.likeverd.resourcecenter.employment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was told of an employment.
 *
 * @param movedFrom the employment that it follows, when the person moved
 * @param to first day without it; absent while no end was told
 * @param moves whether the end is a move, so that another employment follows
 */
public record KnownEmployment(
        String employmentId,
        String unitId,
        int sharePercent,
        LocalDate from,
        @Nullable String movedFrom,
        @Nullable LocalDate to,
        boolean moves) {

    KnownEmployment ended(LocalDate end, boolean byMove) {
        return new KnownEmployment(employmentId, unitId, sharePercent, from, movedFrom, end, byMove);
    }
}
