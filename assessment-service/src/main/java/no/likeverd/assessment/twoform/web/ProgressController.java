package no.likeverd.assessment.twoform.web;

import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.domain.Status;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How many assessments of a unit have come how far. */
@RestController
class ProgressController {

    private final FindAssessments findAssessments;

    ProgressController(FindAssessments findAssessments) {
        this.findAssessments = findAssessments;
    }

    /** Numbers only: no person, no assessment. */
    record ProgressView(String unitId, long forms, long conversation, long completed, long stopped) {

        static ProgressView of(String unitId, Map<Status, Long> counts) {
            return new ProgressView(
                    unitId,
                    counts.getOrDefault(Status.FORMS, 0L),
                    counts.getOrDefault(Status.CONVERSATION, 0L),
                    counts.getOrDefault(Status.COMPLETED, 0L),
                    counts.getOrDefault(Status.STOPPED, 0L));
        }
    }

    @GetMapping("/assessment/v1/units/{unitId}/progress")
    ProgressView progress(Actor actor, @PathVariable String unitId) {
        return ProgressView.of(unitId, findAssessments.progress(actor, unitId));
    }
}
