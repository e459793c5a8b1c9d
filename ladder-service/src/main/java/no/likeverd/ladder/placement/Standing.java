package no.likeverd.ladder.placement;

import java.time.LocalDate;
import java.util.Map;
import no.likeverd.ladder.need.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A placement that counts.
 *
 * @param from first day of it in this employment
 * @param seat within the unit's need, where the level demands one
 * @param carry where it was earned, when that was not here
 * @param areas the rank agreed per area; null where that was not kept yet
 */
public record Standing(
        Mark mark,
        Level level,
        String assessmentId,
        LocalDate from,
        @Nullable Seat seat,
        @Nullable Carry carry,
        @Nullable Map<String, Integer> areas) {

    /** How it stands with the leader who answers for it. */
    public enum Mark {
        IN_EFFECT,
        CARRIED,
        CARRIED_OVERDUE
    }

    /** What was agreed of each area; nothing where that was not kept yet. */
    public Map<String, Integer> agreed() {
        return areas == null ? Map.of() : areas;
    }

    /** Whether it was earned elsewhere and nobody here has confirmed it. */
    boolean unconfirmed() {
        return mark != Mark.IN_EFFECT;
    }

    String earnedAt(String unitId) {
        return carry == null ? unitId : carry.earnedAtUnitId();
    }

    Standing carriedTo(Carry move, LocalDate begins) {
        return new Standing(Mark.CARRIED, level, assessmentId, begins, null, move, areas);
    }

    Standing confirmed(@Nullable Seat taken) {
        return new Standing(Mark.IN_EFFECT, level, assessmentId, from, taken, carry, areas);
    }

    Standing overdue() {
        return new Standing(Mark.CARRIED_OVERDUE, level, assessmentId, from, seat, carry, areas);
    }
}
