package no.likeverd.assessment.guidance;

import no.likeverd.access.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Guidance over HTTP. */
@RestController
@RequestMapping("/assessment/v1")
class GuidanceController {

    private final ReadGuidance readGuidance;

    GuidanceController(ReadGuidance readGuidance) {
        this.readGuidance = readGuidance;
    }

    @GetMapping("/assessments/{assessmentId}/guidance")
    GuidanceView read(Actor actor, @PathVariable String assessmentId, @RequestParam(name = "area") String areaId) {
        return readGuidance.read(actor, assessmentId, areaId);
    }

    @GetMapping("/versions/{versionId}/guidance-readings")
    GuidanceReadings.Counts counts(Actor actor, @PathVariable String versionId) {
        return readGuidance.counts(actor, versionId);
    }
}
