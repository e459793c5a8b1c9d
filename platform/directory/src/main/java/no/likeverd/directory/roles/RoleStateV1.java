package no.likeverd.directory.roles;

import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/** A granted role on the compacted topic. */
@EventType("no.likeverd.directory.role-state.v1")
record RoleStateV1(
        String grantId,
        String personId,
        String role,
        @Nullable String unitId,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String standsInFor) {

    static RoleStateV1 of(Aggregate<RoleGrant> grant) {
        RoleGrant state = grant.state();
        return new RoleStateV1(
                grant.id(),
                state.personId(),
                state.role().name(),
                state.unitId(),
                state.from(),
                state.to(),
                state.standsInFor());
    }
}
