package no.likeverd.assessment.twoform.web;

import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.JointRecord;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What both have signed, as it was then. */
@Controller
@RequestMapping(AssessmentPages.ROOT + "/{assessmentId}/record")
class RecordPages {

    private final FindAssessments findAssessments;
    private final Telling telling;

    RecordPages(FindAssessments findAssessments, Telling telling) {
        this.findAssessments = findAssessments;
        this.telling = telling;
    }

    @GetMapping
    ModelAndView record(Actor actor, @PathVariable String assessmentId, Words words) {
        Assessment assessment = findAssessments.one(actor, assessmentId);
        JointRecord joint = findAssessments.record(actor, assessmentId);
        JointRecord.Content signed = joint.content();
        Map<String, Object> model = telling.model(assessment, actor, words);
        model.put(
                "told",
                SignedWords.of(
                        signed.areas(),
                        signed.rank(),
                        signed.heldOn(),
                        signed.goals(),
                        signed.signatures(),
                        telling.ladder(assessment, words)));
        model.put("completedOn", signed.completedOn());
        model.put("signedWith", telling.name(signed.leaderPersonId(), words));
        model.put("sha256", joint.sha256());
        model.put("intact", joint.intact());
        return new ModelAndView("record", model);
    }
}
