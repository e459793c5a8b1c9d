package no.likeverd.directory.employments;

import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/** An employment on the compacted topic. */
@EventType("no.likeverd.directory.employment-state.v1")
record EmploymentStateV1(
        String employmentId,
        String personId,
        String unitId,
        String post,
        int sharePercent,
        @Nullable String leaderPersonId,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String movedFrom) {

    static EmploymentStateV1 of(Aggregate<Employment> employment) {
        Employment state = employment.state();
        return new EmploymentStateV1(
                employment.id(),
                state.personId(),
                state.unitId(),
                state.post(),
                state.sharePercent(),
                state.leaderPersonId(),
                state.from(),
                state.to(),
                state.movedFrom());
    }
}
