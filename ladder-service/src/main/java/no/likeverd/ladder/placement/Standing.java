package no.likeverd.ladder.placement;

import java.time.LocalDate;
import no.likeverd.ladder.need.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A placement that counts.
 *
 * @param from first day of it in this employment
 * @param seat within the unit's need, where the level demands one
 * @param carry where it was earned, when that was not here
 */
public record Standing(
        Mark mark,
        Level level,
        String assessmentId,
        LocalDate from,
        @Nullable Seat seat,
        @Nullable Carry carry) {

    /** How it stands with the leader who answers for it. */
    public enum Mark {
        IN_EFFECT,
        CARRIED,
        CARRIED_OVERDUE
    }

    /** Whether it was earned elsewhere and nobody here has confirmed it. */
    boolean unconfirmed() {
        return mark != Mark.IN_EFFECT;
    }

    String earnedAt(String unitId) {
        return carry == null ? unitId : carry.earnedAtUnitId();
    }

    Standing carriedTo(Carry move, LocalDate begins) {
        return new Standing(Mark.CARRIED, level, assessmentId, begins, null, move);
    }

    Standing confirmed(@Nullable Seat taken) {
        return new Standing(Mark.IN_EFFECT, level, assessmentId, from, taken, carry);
    }

    Standing overdue() {
        return new Standing(Mark.CARRIED_OVERDUE, level, assessmentId, from, seat, carry);
    }
}
