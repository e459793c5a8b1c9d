package no.likeverd.ladder.version.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.LadderVersions;
import no.likeverd.ladder.version.Stage;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** HR tries a heard version at named units, and notes what the pilot taught. */
@Component
class PilotLadder {

    private final LadderVersions versions;
    private final Replica replica;
    private final Clock clock;

    PilotLadder(LadderVersions versions, Replica replica, Clock clock) {
        this.versions = versions;
        this.replica = replica;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code PILOTED_ALREADY} where another version of the ladder is piloted at one of the units */
    Aggregate<LadderVersion> pilot(Actor actor, String versionId, List<String> unitIds, CommandKey key) {
        actor.require(Role.HR_ADVISER);
        for (int place = 0; place < unitIds.size(); place++) {
            if (replica.unit(unitIds.get(place)).isEmpty()) {
                throw Problem.invalid("UNKNOWN_UNIT", "unitIds[" + place + "]", "There is no such unit");
            }
        }
        List<String> distinct = unitIds.stream().distinct().toList();
        return versions.change(versionId, key, version -> pilot(version, distinct, actor));
    }

    private Change<LadderVersion> pilot(LadderVersion version, List<String> unitIds, Actor actor) {
        version.requirePilotable();
        versions.open(version.ladderId()).stream()
                .filter(other -> other.stage() == Stage.PILOTED)
                .filter(other -> !Collections.disjoint(other.pilotUnitIds(), unitIds))
                .findFirst()
                .ifPresent(PilotLadder::refuse);
        return version.pilot(unitIds, versions.nextOpening(version.ladderId()), actor.personId(), LocalDate.now(clock));
    }

    private static void refuse(LadderVersion other) {
        throw Problem.conflict("PILOTED_ALREADY", "Another version of this ladder is piloted there")
                .with("versionId", other.versionId());
    }

    Aggregate<LadderVersion> evaluate(Actor actor, String versionId, String remarks, CommandKey key) {
        actor.require(Role.HR_ADVISER);
        return versions.change(
                versionId, key, pilot -> pilot.evaluate(remarks, actor.personId(), LocalDate.now(clock)));
    }
}
