package no.likeverd.ladder.placement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, for the employee to read. Codes only.
 *
 * @param reason a condition, a party or why it ended
 * @param fromEmploymentId where a carried placement came from
 */
public record Entry(
        LocalDate on,
        Code code,
        @Nullable String reason,
        String versionId,
        String ladderId,
        int rank,
        String assessmentId,
        List<String> missing,
        @Nullable String fromEmploymentId) {

    /** What can happen. */
    public enum Code {
        ASSESSED,
        RECONSIDERED,
        PROPOSED,
        AGREED,
        REFUSED,
        PLACED,
        CARRIED,
        CONFIRMED,
        CONFIRMATION_OVERDUE,
        ENDED
    }

    static Entry of(LocalDate on, Code code, @Nullable String reason, Assessed about) {
        return of(on, code, reason, about, List.of());
    }

    static Entry of(LocalDate on, Code code, @Nullable String reason, Assessed about, List<String> missing) {
        return new Entry(
                on,
                code,
                reason,
                about.versionId(),
                about.ladderId(),
                about.rank(),
                about.assessmentId(),
                missing,
                null);
    }

    static Entry of(LocalDate on, Code code, @Nullable String reason, Standing about) {
        Level level = about.level();
        return new Entry(
                on,
                code,
                reason,
                level.versionId(),
                level.ladderId(),
                level.rank(),
                about.assessmentId(),
                List.of(),
                about.carry() == null ? null : about.carry().fromEmploymentId());
    }
}
