package no.likeverd.ladder.placement.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import no.likeverd.ladder.placement.Assessed;

/** Both parties have signed what they found. */
record AssessmentCompleted(
        String assessmentId,
        String employmentId,
        String personId,
        String unitId,
        String versionId,
        String ladderId,
        List<Area> areas,
        int rank,
        LocalDate completedOn) {

    static final String TYPE = "no.likeverd.assessment.assessment-completed.v1";

    AssessmentCompleted {
        Objects.requireNonNull(assessmentId, "assessmentId");
        Objects.requireNonNull(employmentId, "employmentId");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(versionId, "versionId");
        Objects.requireNonNull(ladderId, "ladderId");
        Objects.requireNonNull(completedOn, "completedOn");
        areas = List.copyOf(areas);
    }

    /** The rank agreed for an area. */
    record Area(String areaId, int rank) {}

    Assessed assessed() {
        return new Assessed(
                assessmentId,
                versionId,
                ladderId,
                areas.stream().collect(Collectors.toMap(Area::areaId, Area::rank)),
                rank,
                completedOn);
    }
}
