package no.likeverd.assessment.twoform.domain;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.messaging.event.EventType;

/** Both have signed: what they agreed on, without reasons, goals and disagreement. */
@EventType("no.likeverd.assessment.assessment-completed.v1")
record AssessmentCompletedV1(
        String assessmentId,
        String employmentId,
        String personId,
        String unitId,
        String leaderPersonId,
        String versionId,
        String ladderId,
        List<Area> areas,
        int rank,
        LocalDate completedOn) {

    record Area(String areaId, int rank) {}

    static AssessmentCompletedV1 of(JointRecord.Content signed) {
        return new AssessmentCompletedV1(
                signed.assessmentId(),
                signed.employmentId(),
                signed.personId(),
                signed.unitId(),
                signed.leaderPersonId(),
                signed.versionId(),
                signed.ladderId(),
                signed.areas().stream()
                        .map(area -> new Area(area.areaId(), area.rank()))
                        .toList(),
                signed.rank(),
                signed.completedOn());
    }
}
