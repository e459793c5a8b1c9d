package no.likeverd.ladder.placement.web;

import java.util.List;
import no.likeverd.ladder.demand.Ladderings;
import no.likeverd.ladder.version.definition.Definitions;
import no.likeverd.testing.api.ApiFuzz;
import no.likeverd.testing.api.StoredDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever is asked, the answer is as the service's own description says; and the description keeps what it once promised. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiFuzzIT {

    private static final String LADDERS = "/ladder/v1/ladders";

    private final PlacementScene scene = new PlacementScene();
    private final ApiFuzz fuzz = ApiFuzz.of(scene.service, "ladder");

    @AfterAll
    void stop() {
        scene.close();
    }

    @Test
    void describesNoLessThanIsStored() {
        StoredDocument.ofService("ladder").holds(fuzz.document());
    }

    @Test
    void answersAsDescribed() {
        scene.need(scene.home, scene.leader, Ladderings.SEATS, 2, 1);
        String placed = scene.placed("anna", Ladderings.PRACTICE, 2);
        String proposed = scene.employee("bo");
        scene.assessed("bo", Ladderings.SEATS, 1);
        scene.until(proposed, "PROPOSED").is(200);
        fuzz.callers(List.of(
                        scene.hr,
                        scene.union,
                        scene.leader,
                        scene.otherLeader,
                        scene.nobody,
                        scene.person("anna"),
                        scene.person("bo")))
                .known("unitId", scene.home)
                .known("unitId", scene.there)
                .known("ladderId", Ladderings.SEATS)
                .known("ladderId", "fresh")
                .known("placementId", PlacementScene.id(placed))
                .known("placementId", PlacementScene.id(proposed))
                .example("POST " + LADDERS + " application/yaml", Definitions.practice("fresh"))
                .example("POST " + LADDERS + " application/yaml", Definitions.practice("fresh-too"))
                .may("POST " + LADDERS, scene.hr)
                .run();
    }
}
