package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** An expert has another employment; membership and bookings follow. */
@EventType("no.likeverd.resource-center.expert-moved.v1")
record ExpertMovedV1(
        String expertId,
        String personId,
        String fromEmploymentId,
        String employmentId,
        String homeUnitId,
        LocalDate from) {

    static ExpertMovedV1 of(ExpertCalendar moved, String fromEmploymentId, Post next) {
        return new ExpertMovedV1(
                moved.expertId(),
                moved.personId(),
                fromEmploymentId,
                moved.employmentId(),
                moved.homeUnitId(),
                next.from());
    }
}
