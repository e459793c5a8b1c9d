package no.likeverd.assessment.export;

import java.util.List;
import no.likeverd.access.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything of somebody's own, for that person alone. */
@RestController
class ExportController {

    private final ExportOwn exportOwn;

    ExportController(ExportOwn exportOwn) {
        this.exportOwn = exportOwn;
    }

    /**
     * Own forms, logs, records and courses, and who has read the own forms.
     *
     * @param readsWhole whether none of the reads is missing or changed
     */
    record ExportView(
            String personId,
            List<ExportOwn.OwnAssessment> assessments,
            List<ExportOwn.OwnCourse> courses,
            List<ExportOwn.Look> readsOfMyForms,
            boolean readsWhole) {}

    @GetMapping("/assessment/v1/me/export")
    ExportView export(Actor actor) {
        String personId = actor.personId();
        return new ExportView(
                personId,
                exportOwn.assessments(personId),
                exportOwn.courses(personId),
                exportOwn.looks(personId),
                exportOwn.looksWhole(personId));
    }
}
