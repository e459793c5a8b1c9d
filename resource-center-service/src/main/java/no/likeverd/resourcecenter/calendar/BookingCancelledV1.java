package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** A stay ends before its time, or never begins: days from {@code cancelledOn} are free, those before it stand. */
@EventType("no.likeverd.resource-center.booking-cancelled.v1")
record BookingCancelledV1(
        String bookingId,
        String orderId,
        String expertId,
        String personId,
        String employmentId,
        String homeUnitId,
        String unitId,
        LocalDate from,
        LocalDate to,
        LocalDate cancelledOn,
        Party by) {

    static BookingCancelledV1 of(ExpertCalendar expert, Booking booking, Cancellation how) {
        return new BookingCancelledV1(
                booking.bookingId(),
                booking.orderId(),
                expert.expertId(),
                expert.personId(),
                expert.employmentId(),
                expert.homeUnitId(),
                booking.unitId(),
                booking.period().from(),
                booking.period().to(),
                how.on(),
                how.by());
    }
}
