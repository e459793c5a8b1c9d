package no.likeverd.ladder.away;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The resource centre has taken back a booking.
 *
 * @param cancelledOn first day that is not worked any more
 */
record BookingCancelled(String bookingId, LocalDate cancelledOn) {

    static final String TYPE = "no.likeverd.resource-center.booking-cancelled.v1";

    BookingCancelled {
        Objects.requireNonNull(bookingId, "bookingId");
        Objects.requireNonNull(cancelledOn, "cancelledOn");
    }
}
