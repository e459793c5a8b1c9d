package no.likeverd.assessment.twoform.web;

import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.HoldConversation;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Conversation;
import no.likeverd.assessment.twoform.domain.Status;
import no.likeverd.assessment.twoform.web.ConversationController.SignatureForm;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the two have agreed, to be read once more and signed; a signature is for what stood on the page. */
@Controller
@RequestMapping(AssessmentPages.ROOT + "/{assessmentId}/signature")
class SignaturePages {

    private final HoldConversation conversation;
    private final FindAssessments findAssessments;
    private final Telling telling;

    SignaturePages(HoldConversation conversation, FindAssessments findAssessments, Telling telling) {
        this.conversation = conversation;
        this.findAssessments = findAssessments;
        this.telling = telling;
    }

    @GetMapping
    ModelAndView agreed(Actor actor, @PathVariable String assessmentId, Form form, Words words) {
        Assessment assessment = findAssessments.one(actor, assessmentId);
        Conversation there = assessment.conversationFor(actor.personId());
        if (there.agreement() == null) {
            throw Problem.conflict("NO_AGREEMENT", "There is nothing to sign yet");
        }
        LadderWords ladder = telling.ladder(assessment, words);
        Map<String, Object> model = telling.model(assessment, actor, words);
        model.put("form", form);
        model.put("told", SignedWords.of(there.agreement(), there.goals(), there.signatures(), ladder));
        model.put("version", String.valueOf(there.version()));
        model.put("maySign", assessment.open() && !there.signedBy(assessment.requirePart(actor.personId())));
        model.put("stale", false);
        return new ModelAndView("signature", model);
    }

    @PostMapping
    ModelAndView sign(Actor actor, @PathVariable String assessmentId, Form form, Words words) {
        try {
            return form.sent(
                    SignatureForm.class,
                    wanted -> signed(actor, assessmentId, form, wanted),
                    () -> agreed(actor, assessmentId, form, words));
        } catch (StaleVersion changed) {
            ModelAndView again = agreed(actor, assessmentId, form, words).addObject("stale", true);
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
    }

    private String signed(Actor actor, String assessmentId, Form form, SignatureForm wanted) {
        long version = new Filled(form).version();
        if (version < 0) {
            throw Problem.invalid("version", "disagreement", "Say which version you have read");
        }
        CommandKey command =
                form.key().command(actor.personId(), "sign", assessmentId, version, String.valueOf(wanted.words()));
        Assessment after = conversation.sign(actor, assessmentId, wanted.words(), version, command);
        String done = after.status() == Status.COMPLETED ? "signature.last" : "signature.first";
        return AssessmentPages.ROOT + "/" + assessmentId + "?done=" + done;
    }
}
