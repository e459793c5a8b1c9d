package no.likeverd.ladder.away;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The resource centre has given a booking other days or another share; it says the whole booking anew.
 *
 * @param unitId where the expert works meanwhile
 * @param to first day back
 * @param kind why: the centre's word, shown as it is
 */
record BookingChanged(
        String bookingId,
        String expertId,
        String personId,
        String employmentId,
        String unitId,
        LocalDate from,
        LocalDate to,
        int sharePercent,
        String kind) {

    static final String TYPE = "no.likeverd.resource-center.booking-changed.v1";

    BookingChanged {
        Objects.requireNonNull(expertId, "expertId");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(employmentId, "employmentId");
    }

    Stay stay() {
        return new Stay(bookingId, unitId, from, to, sharePercent, kind);
    }
}
