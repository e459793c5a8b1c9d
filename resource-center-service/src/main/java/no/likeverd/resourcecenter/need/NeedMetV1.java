package no.likeverd.resourcecenter.need;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/** Help has been found. */
@EventType("no.likeverd.resource-center.need-met.v1")
record NeedMetV1(
        String needId,
        String unitId,
        String theme,
        @Nullable String metByUnitId,
        LocalDate on) {

    static NeedMetV1 of(Need need, @Nullable String byUnitId, LocalDate on) {
        return new NeedMetV1(need.needId(), need.unitId(), need.theme(), byUnitId, on);
    }
}
