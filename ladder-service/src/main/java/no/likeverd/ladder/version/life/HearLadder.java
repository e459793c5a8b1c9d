package no.likeverd.ladder.version.life;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Grant;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.ladder.version.HearingRecord;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.LadderVersions;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** HR records the hearing of a draft; the union confirms, by an act of its own, that it was heard as recorded. */
@Component
class HearLadder {

    private final LadderVersions versions;
    private final Replica replica;
    private final Clock clock;

    HearLadder(LadderVersions versions, Replica replica, Clock clock) {
        this.versions = versions;
        this.replica = replica;
        this.clock = clock;
    }

    Aggregate<LadderVersion> record(Actor actor, String versionId, HearingRecord held, CommandKey key) {
        actor.require(Role.HR_ADVISER);
        LocalDate today = LocalDate.now(clock);
        String unionPersonId = held.unionPersonId();
        if (unionPersonId != null && !representsTheUnion(unionPersonId, today)) {
            throw Problem.invalid(
                    "NOT_A_UNION_REPRESENTATIVE", "unionPersonId", "This person does not represent the union today");
        }
        return versions.change(versionId, key, draft -> draft.recordHearing(held, actor.personId(), today));
    }

    Aggregate<LadderVersion> confirm(Actor actor, String versionId, CommandKey key) {
        actor.require(Role.UNION_REPRESENTATIVE);
        return versions.change(versionId, key, draft -> draft.confirmHearing(actor.personId(), LocalDate.now(clock)));
    }

    private boolean representsTheUnion(String personId, LocalDate today) {
        return replica.grantsOf(personId).stream()
                .filter(grant -> grant.role() == Role.UNION_REPRESENTATIVE)
                .anyMatch(grant -> holds(grant, today));
    }

    private static boolean holds(Grant grant, LocalDate today) {
        return !today.isBefore(grant.from()) && (grant.to() == null || today.isBefore(grant.to()));
    }
}
