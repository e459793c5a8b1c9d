package no.likeverd.assessment.twoform.web;

import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.HoldConversation;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is asked for on the assessment's page and cannot be undone. */
@Controller
@RequestMapping(AssessmentPages.ROOT + "/{assessmentId}")
class DecisionPages {

    private final HoldConversation conversation;
    private final FindAssessments findAssessments;

    DecisionPages(HoldConversation conversation, FindAssessments findAssessments) {
        this.conversation = conversation;
        this.findAssessments = findAssessments;
    }

    /** Whoever reloads after a refusal sees how the assessment is. */
    @GetMapping({"/handover-consent", "/leader-restart", "/abandonment"})
    ModelAndView assessment(Actor actor, @PathVariable String assessmentId) {
        return Goto.page(AssessmentPages.ROOT + "/"
                + findAssessments.one(actor, assessmentId).assessmentId());
    }

    @PostMapping("/handover-consent")
    ModelAndView consent(Actor actor, @PathVariable String assessmentId, Form form) {
        conversation.consentToHandover(
                actor, assessmentId, form.key().command(actor.personId(), "consent", assessmentId));
        return done(assessmentId, "assessment.consented");
    }

    @PostMapping("/leader-restart")
    ModelAndView restart(Actor actor, @PathVariable String assessmentId, Form form) {
        conversation.restartLeadersPart(
                actor, assessmentId, form.key().command(actor.personId(), "restart", assessmentId));
        return done(assessmentId, "assessment.restarted");
    }

    @PostMapping("/abandonment")
    ModelAndView abandon(Actor actor, @PathVariable String assessmentId, Form form) {
        conversation.abandon(actor, assessmentId, form.key().command(actor.personId(), "abandon", assessmentId));
        return done(assessmentId, "assessment.abandoned");
    }

    private static ModelAndView done(String assessmentId, String what) {
        return Goto.page(AssessmentPages.ROOT + "/" + assessmentId + "?done=" + what);
    }
}
