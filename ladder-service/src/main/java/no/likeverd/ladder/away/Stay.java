package no.likeverd.ladder.away;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Days that an expert is lent to another unit.
 *
 * @param to first day back
 * @param sharePercent of full time
 */
record Stay(String bookingId, String atUnitId, LocalDate from, LocalDate to, int sharePercent, String kind) {

    Stay {
        Objects.requireNonNull(bookingId, "bookingId");
        Objects.requireNonNull(atUnitId, "unitId");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(kind, "kind");
    }

    /** What is left of it when it ends on the day at the latest; empty when it has not begun by then. */
    Optional<Stay> until(LocalDate day) {
        if (!day.isAfter(from)) {
            return Optional.empty();
        }
        return Optional.of(day.isBefore(to) ? new Stay(bookingId, atUnitId, from, day, sharePercent, kind) : this);
    }

    Period period() {
        return new Period(from, to);
    }
}
