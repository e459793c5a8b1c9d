package no.likeverd.ladder.version.life;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.LadderVersions;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import org.springframework.stereotype.Component;

/** HR adopts a version, which closes the ladder's others, or withdraws one. */
@Component
class AdoptLadder {

    private final LadderVersions versions;
    private final SupersedeVersions process;
    private final Clock clock;

    AdoptLadder(LadderVersions versions, SupersedeVersions process, Clock clock) {
        this.versions = versions;
        this.process = process;
        this.clock = clock;
    }

    /** Adopts and closes the others, or goes on where an earlier request with the same key stopped. */
    Aggregate<LadderVersion> adopt(Actor actor, String versionId, CommandKey key) {
        actor.require(Role.HR_ADVISER);
        process.claim(versionId, actor.personId(), key);
        process.carryOn(versionId);
        return versions.get(versionId);
    }

    Aggregate<LadderVersion> withdraw(Actor actor, String versionId, CommandKey key) {
        actor.require(Role.HR_ADVISER);
        return versions.change(
                versionId, key, version -> version.withdraw(actor.personId(), LocalDate.now(clock), clock.instant()));
    }
}
