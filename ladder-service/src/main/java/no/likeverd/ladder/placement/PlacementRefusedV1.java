package no.likeverd.ladder.placement;

import no.likeverd.messaging.event.EventType;

/** An assessment has led to no placement, or not yet; the condition says why. */
@EventType("no.likeverd.ladder.placement-refused.v1")
record PlacementRefusedV1(
        String placementId,
        String employmentId,
        String personId,
        String unitId,
        String versionId,
        String ladderId,
        int rank,
        String assessmentId,
        Condition condition) {

    static PlacementRefusedV1 of(Placement placement, Assessed assessed, Condition condition) {
        return new PlacementRefusedV1(
                placement.placementId(),
                placement.employmentId(),
                placement.personId(),
                placement.unitId(),
                assessed.versionId(),
                assessed.ladderId(),
                assessed.rank(),
                assessed.assessmentId(),
                condition);
    }
}
