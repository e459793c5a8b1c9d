package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** An expert will be out. */
@EventType("no.likeverd.resource-center.expert-booked.v1")
record ExpertBookedV1(
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
        Party professionalResponsibility,
        Party competenceUpkeep,
        String payerUnitId,
        String costCode) {

    static ExpertBookedV1 of(ExpertCalendar expert, Booking booking) {
        Terms terms = booking.terms();
        return new ExpertBookedV1(
                booking.bookingId(),
                booking.orderId(),
                expert.expertId(),
                expert.personId(),
                expert.employmentId(),
                expert.homeUnitId(),
                booking.unitId(),
                booking.period().from(),
                booking.period().to(),
                booking.sharePercent(),
                booking.kind(),
                terms.professionalResponsibility(),
                terms.competenceUpkeep(),
                terms.payerUnitId(),
                terms.costCode());
    }
}
