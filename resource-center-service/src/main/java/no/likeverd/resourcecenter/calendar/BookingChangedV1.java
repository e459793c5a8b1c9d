package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** A stay has other days or another share than before; it is with the same expert and in the same department. */
@EventType("no.likeverd.resource-center.booking-changed.v1")
record BookingChangedV1(
        String bookingId,
        String orderId,
        String expertId,
        String personId,
        String employmentId,
        String homeUnitId,
        String unitId,
        LocalDate from,
        LocalDate to,
        int sharePercent,
        Kind kind,
        LocalDate previousFrom,
        LocalDate previousTo,
        int previousSharePercent) {

    static BookingChangedV1 of(ExpertCalendar expert, Booking before, Booking after) {
        return new BookingChangedV1(
                after.bookingId(),
                after.orderId(),
                expert.expertId(),
                expert.personId(),
                expert.employmentId(),
                expert.homeUnitId(),
                after.unitId(),
                after.period().from(),
                after.period().to(),
                after.sharePercent(),
                after.kind(),
                before.period().from(),
                before.period().to(),
                before.sharePercent());
    }
}
