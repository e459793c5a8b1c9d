package no.likeverd.ladder.version;

import java.util.List;
import no.likeverd.ladder.version.definition.Area;
import no.likeverd.ladder.version.definition.LadderDefinition;
import no.likeverd.ladder.version.definition.Level;
import no.likeverd.ladder.version.definition.Model;
import no.likeverd.ladder.version.definition.Text;
import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/** A version as it is now, with its words, for those who assess under it. */
@EventType("no.likeverd.ladder.ladder-version-state.v1")
record LadderVersionStateV1(
        String versionId,
        String ladderId,
        Model model,
        Stage stage,
        boolean openEverywhere,
        List<String> pilotUnitIds,
        @Nullable CloseReason closedBecause,
        Text title,
        List<Level> levels,
        List<String> courses,
        List<Area> areas) {

    static LadderVersionStateV1 of(LadderVersion version) {
        LadderDefinition definition = version.definition();
        return new LadderVersionStateV1(
                version.versionId(),
                version.ladderId(),
                definition.model(),
                version.stage(),
                version.stage() == Stage.ADOPTED,
                version.pilotUnitIds(),
                version.closedBecause(),
                definition.title(),
                definition.levels(),
                definition.courses(),
                definition.areas());
    }
}
