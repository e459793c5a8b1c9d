package no.likeverd.resourcecenter.need;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** The days of a need are over and nobody has come: competence that the municipality lacks. */
@EventType("no.likeverd.resource-center.need-unmet.v1")
record NeedUnmetV1(String needId, String unitId, String theme, LocalDate from, LocalDate to) {

    static NeedUnmetV1 of(Need need) {
        return new NeedUnmetV1(
                need.needId(),
                need.unitId(),
                need.theme(),
                need.period().from(),
                need.period().to());
    }
}
