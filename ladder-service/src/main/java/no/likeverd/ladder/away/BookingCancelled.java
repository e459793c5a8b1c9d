package no.likeverd.ladder.away;

import java.util.Objects;

/** The resource centre has taken back a booking. */
record BookingCancelled(String bookingId) {

    static final String TYPE = "no.likeverd.resource-center.booking-cancelled.v1";

    BookingCancelled {
        Objects.requireNonNull(bookingId, "bookingId");
    }
}
