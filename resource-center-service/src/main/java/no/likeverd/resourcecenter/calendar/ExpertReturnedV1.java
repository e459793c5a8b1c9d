package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** A stay is over, as agreed or early, and the expert is in the centre again; told once for each stay that began. */
@EventType("no.likeverd.resource-center.expert-returned.v1")
record ExpertReturnedV1(
        String bookingId,
        String orderId,
        String expertId,
        String personId,
        String employmentId,
        String homeUnitId,
        String unitId,
        LocalDate from,
        LocalDate returnedOn,
        int sharePercent,
        Kind kind,
        int developmentHalfDays) {

    static ExpertReturnedV1 of(ExpertCalendar expert, Booking booking) {
        return new ExpertReturnedV1(
                booking.bookingId(),
                booking.orderId(),
                expert.expertId(),
                expert.personId(),
                expert.employmentId(),
                expert.homeUnitId(),
                booking.unitId(),
                booking.period().from(),
                booking.homeOn(),
                booking.sharePercent(),
                booking.kind(),
                expert.stays().ledger().of(booking.bookingId()).orElseThrow().earned());
    }
}
