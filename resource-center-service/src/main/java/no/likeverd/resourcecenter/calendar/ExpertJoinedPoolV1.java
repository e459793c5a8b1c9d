package no.likeverd.resourcecenter.calendar;

import java.util.List;
import no.likeverd.messaging.event.EventType;

/** An expert can be booked from now on. */
@EventType("no.likeverd.resource-center.expert-joined-pool.v1")
record ExpertJoinedPoolV1(
        String expertId,
        String personId,
        String employmentId,
        String homeUnitId,
        Membership membership,
        int sharePercent,
        List<SkillHeld> skills) {

    static ExpertJoinedPoolV1 of(ExpertCalendar expert) {
        return new ExpertJoinedPoolV1(
                expert.expertId(),
                expert.personId(),
                expert.employmentId(),
                expert.homeUnitId(),
                expert.membership(),
                expert.sharePercent(),
                SkillHeld.of(expert.skills()));
    }
}
