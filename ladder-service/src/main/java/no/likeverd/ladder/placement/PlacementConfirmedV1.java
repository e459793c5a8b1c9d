package no.likeverd.ladder.placement;

import no.likeverd.messaging.event.EventType;

/** A carried placement is found right where the person works now. */
@EventType("no.likeverd.ladder.placement-confirmed.v1")
record PlacementConfirmedV1(String placementId, String employmentId, String personId, String unitId, By by) {

    /** What confirmed it. */
    enum By {
        LEADER,
        ASSESSMENT
    }

    static PlacementConfirmedV1 of(Placement placement, By by) {
        return new PlacementConfirmedV1(
                placement.placementId(), placement.employmentId(), placement.personId(), placement.unitId(), by);
    }
}
