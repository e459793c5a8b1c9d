package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** An expert is in the pool no more. */
@EventType("no.likeverd.resource-center.expert-left-pool.v1")
record ExpertLeftPoolV1(
        String expertId, String personId, String employmentId, String homeUnitId, LocalDate on, LeaveReason reason) {

    static ExpertLeftPoolV1 of(ExpertCalendar expert, Departure departure) {
        return new ExpertLeftPoolV1(
                expert.expertId(),
                expert.personId(),
                expert.employmentId(),
                expert.homeUnitId(),
                departure.on(),
                departure.reason());
    }
}
