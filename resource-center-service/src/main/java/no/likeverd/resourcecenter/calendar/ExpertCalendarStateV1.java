package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.likeverd.messaging.event.EventType;

/** The present state of an expert, for those who did not follow from the start. A cancelled booking ends where it was cut. */
@EventType("no.likeverd.resource-center.expert-calendar-state.v1")
record ExpertCalendarStateV1(
        String expertId,
        String personId,
        String employmentId,
        String homeUnitId,
        Membership membership,
        int sharePercent,
        boolean active,
        List<SkillHeld> skills,
        List<Stay> bookings) {

    record Stay(
            String bookingId,
            String orderId,
            String unitId,
            LocalDate from,
            LocalDate to,
            int sharePercent,
            Kind kind) {

        static Optional<Stay> of(Booking booking) {
            return booking.out()
                    .map(out -> new Stay(
                            booking.bookingId(),
                            booking.orderId(),
                            booking.unitId(),
                            out.from(),
                            out.to(),
                            booking.sharePercent(),
                            booking.kind()));
        }
    }

    static ExpertCalendarStateV1 of(ExpertCalendar expert) {
        return new ExpertCalendarStateV1(
                expert.expertId(),
                expert.personId(),
                expert.employmentId(),
                expert.homeUnitId(),
                expert.membership(),
                expert.sharePercent(),
                expert.active(),
                SkillHeld.of(expert.skills()),
                expert.stays().bookings().stream()
                        .flatMap(booking -> Stay.of(booking).stream())
                        .toList());
    }
}
