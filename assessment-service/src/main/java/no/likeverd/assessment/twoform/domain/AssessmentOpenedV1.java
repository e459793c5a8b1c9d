package no.likeverd.assessment.twoform.domain;

import java.util.Objects;
import no.likeverd.messaging.event.EventType;

/** An assessment of an employment has begun. */
@EventType("no.likeverd.assessment.assessment-opened.v1")
record AssessmentOpenedV1(
        String assessmentId,
        String employmentId,
        String personId,
        String unitId,
        String leaderPersonId,
        String versionId,
        String ladderId,
        String method) {

    static AssessmentOpenedV1 of(Assessment begun) {
        return new AssessmentOpenedV1(
                begun.assessmentId(),
                begun.post().employmentId(),
                begun.post().personId(),
                begun.post().unitId(),
                Objects.requireNonNull(begun.leaderPersonId(), "an assessment begins with a leader"),
                begun.scale().versionId(),
                begun.scale().ladderId(),
                "TWO_FORM");
    }
}
