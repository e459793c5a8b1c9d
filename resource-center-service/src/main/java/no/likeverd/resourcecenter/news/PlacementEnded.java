package no.likeverd.resourcecenter.news;

import java.time.LocalDate;
import java.util.Objects;

/** The ladder service tells that a placement is in force no more. */
record PlacementEnded(String placementId, String employmentId, Reason reason, LocalDate on) {

    static final String TYPE = "no.likeverd.ladder.placement-ended.v1";

    /** Why: carried to another employment, gone with the employment, or another placement takes its place. */
    enum Reason {
        MOVED,
        LEFT,
        REPLACED
    }

    PlacementEnded {
        Objects.requireNonNull(placementId, "placementId");
        Objects.requireNonNull(employmentId, "employmentId");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(on, "on");
    }
}
