package no.likeverd.ladder.version;

import java.util.List;
import no.likeverd.messaging.event.EventType;

/**
 * Assessments may begin under a version.
 *
 * @param unitIds where; empty when everywhere
 */
@EventType("no.likeverd.ladder.ladder-version-opened.v1")
record LadderVersionOpenedV1(String versionId, String ladderId, Stage stage, List<String> unitIds) {

    static LadderVersionOpenedV1 of(LadderVersion version) {
        List<String> unitIds = version.stage() == Stage.ADOPTED ? List.of() : version.pilotUnitIds();
        return new LadderVersionOpenedV1(version.versionId(), version.ladderId(), version.stage(), unitIds);
    }
}
