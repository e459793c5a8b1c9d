package no.likeverd.ladder.placement;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** Both parties are asked. */
@EventType("no.likeverd.ladder.placement-proposed.v1")
record PlacementProposedV1(
        String placementId,
        String employmentId,
        String personId,
        String unitId,
        String versionId,
        String ladderId,
        int rank,
        String assessmentId,
        LocalDate answerBy) {

    static PlacementProposedV1 of(Placement placement, Assessed assessed, LocalDate answerBy) {
        return new PlacementProposedV1(
                placement.placementId(),
                placement.employmentId(),
                placement.personId(),
                placement.unitId(),
                assessed.versionId(),
                assessed.ladderId(),
                assessed.rank(),
                assessed.assessmentId(),
                answerBy);
    }
}
