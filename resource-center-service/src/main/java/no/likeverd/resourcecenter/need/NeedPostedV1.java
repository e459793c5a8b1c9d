package no.likeverd.resourcecenter.need;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/** A unit looks for something that it has not found. What it writes stays in the need. */
@EventType("no.likeverd.resource-center.need-posted.v1")
record NeedPostedV1(
        String needId,
        String unitId,
        String theme,
        @Nullable String orderId,
        LocalDate from,
        LocalDate to) {

    static NeedPostedV1 of(Need need) {
        return new NeedPostedV1(
                need.needId(),
                need.unitId(),
                need.theme(),
                need.orderId(),
                need.period().from(),
                need.period().to());
    }
}
