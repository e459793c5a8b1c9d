package no.likeverd.ladder.away;

import java.time.LocalDate;
import java.util.Objects;

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

    Period period() {
        return new Period(from, to);
    }
}
