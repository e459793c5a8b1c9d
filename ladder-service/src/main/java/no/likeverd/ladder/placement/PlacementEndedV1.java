package no.likeverd.ladder.placement;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** A placement of this employment counts no more; a moved one goes on in the next. */
@EventType("no.likeverd.ladder.placement-ended.v1")
record PlacementEndedV1(
        String placementId,
        String employmentId,
        String personId,
        String unitId,
        String versionId,
        String ladderId,
        Reason reason,
        LocalDate on) {

    /** Why it ended. */
    enum Reason {
        MOVED,
        LEFT,
        REPLACED
    }

    static PlacementEndedV1 of(Placement placement, Standing ended, Reason reason, LocalDate on) {
        return new PlacementEndedV1(
                placement.placementId(),
                placement.employmentId(),
                placement.personId(),
                placement.unitId(),
                ended.level().versionId(),
                ended.level().ladderId(),
                reason,
                on);
    }
}
