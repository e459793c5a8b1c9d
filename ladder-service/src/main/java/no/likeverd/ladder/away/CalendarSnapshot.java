package no.likeverd.ladder.away;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** An expert's calendar as it is now; stands for all events up to its count. */
record CalendarSnapshot(String expertId, String personId, String employmentId, List<Booking> bookings) {

    static final String TYPE = "no.likeverd.resource-center.expert-calendar-state.v1";

    CalendarSnapshot {
        Objects.requireNonNull(expertId, "expertId");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(employmentId, "employmentId");
        bookings = List.copyOf(bookings);
    }

    /** Days booked; of a cancelled booking those before it was cut. */
    record Booking(String bookingId, String unitId, LocalDate from, LocalDate to, int sharePercent, String kind) {

        Stay stay() {
            return new Stay(bookingId, unitId, from, to, sharePercent, kind);
        }
    }

    Away away() {
        return new Away(
                expertId,
                personId,
                employmentId,
                bookings.stream().map(Booking::stay).toList());
    }
}
