package no.likeverd.ladder.away;

import java.util.Objects;

/** An expert has moved to another unit, and the calendar with the person. */
record ExpertMoved(String expertId, String employmentId) {

    static final String TYPE = "no.likeverd.resource-center.expert-moved.v1";

    ExpertMoved {
        Objects.requireNonNull(expertId, "expertId");
        Objects.requireNonNull(employmentId, "employmentId");
    }
}
