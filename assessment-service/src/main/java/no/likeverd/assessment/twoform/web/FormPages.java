package no.likeverd.assessment.twoform.web;

import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.assessment.guidance.ReadGuidance;
import no.likeverd.assessment.twoform.FillInForm;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own form, as a draft that saves itself and as it was submitted; never the other's. */
@Controller
@RequestMapping(AssessmentPages.ROOT + "/{assessmentId}/form")
class FormPages {

    private final FillInForm fillInForm;
    private final ReadGuidance readGuidance;
    private final FormSheet sheet;

    FormPages(FillInForm fillInForm, ReadGuidance readGuidance, FormSheet sheet) {
        this.fillInForm = fillInForm;
        this.readGuidance = readGuidance;
        this.sheet = sheet;
    }

    @GetMapping
    ModelAndView own(Actor actor, @PathVariable String assessmentId, Form form, Words words, Swap swap) {
        Sending sending = sending(actor, assessmentId, form, words, swap);
        if (sending.mayWrite()) {
            readGuidance.readBeside(sending.own().assessment(), actor.personId());
        }
        return sheet.page(sending, Kept.NOTHING);
    }

    /** Whoever reloads after a refusal sees the form. */
    @GetMapping({"/submission", "/withdrawal"})
    ModelAndView form(Actor actor, @PathVariable String assessmentId) {
        return Goto.page(
                address(fillInForm.own(actor, assessmentId).assessment().assessmentId()));
    }

    @PostMapping
    ModelAndView save(Actor actor, @PathVariable String assessmentId, Form form, Words words, Swap swap) {
        Sending sending = sending(actor, assessmentId, form, words, swap);
        try {
            return saved(sending)
                    .map(saved -> saved.byItself()
                            ? sheet.page(saved, Kept.SAVED)
                            : Goto.page(address(assessmentId) + "?done=form.saved"))
                    .orElseGet(() -> sheet.unsaved(sending, Kept.NOT_SAVED));
        } catch (StaleVersion elsewhere) {
            return sheet.stale(sending);
        } catch (Problem refusal) {
            if (sending.byItself() && refusal.status() == Kept.CLOSED.status()) {
                return sheet.unsaved(sending, Kept.CLOSED);
            }
            throw refusal;
        }
    }

    /** Saves what stands there and submits it, if nothing is missing. */
    @PostMapping("/submission")
    ModelAndView submit(Actor actor, @PathVariable String assessmentId, Form form, Words words, Swap swap) {
        Sending sending = sending(actor, assessmentId, form, words, swap);
        if (sending.own().form().submitted()) {
            return submitted(sending);
        }
        try {
            return saved(sending)
                    .map(saved -> sheet.whole(saved) ? submitted(saved) : sheet.page(saved, Kept.SAVED_NOT_SUBMITTED))
                    .orElseGet(() -> sheet.unsaved(sending, Kept.NOT_SAVED));
        } catch (StaleVersion elsewhere) {
            return sheet.stale(sending);
        }
    }

    private ModelAndView submitted(Sending whole) {
        String assessmentId = whole.assessmentId();
        String personId = whole.actor().personId();
        fillInForm.submit(whole.actor(), assessmentId, whole.form().key().command(personId, "submit", assessmentId));
        return Goto.page(AssessmentPages.ROOT + "/" + assessmentId + "?done=form.submitted");
    }

    @PostMapping("/withdrawal")
    ModelAndView takeBack(Actor actor, @PathVariable String assessmentId, Form form) {
        fillInForm.takeBack(actor, assessmentId, form.key().command(actor.personId(), "take-back", assessmentId));
        return Goto.page(address(assessmentId) + "?done=form.takenBack");
    }

    private Sending sending(Actor actor, String assessmentId, Form form, Words words, Swap swap) {
        return new Sending(actor, fillInForm.own(actor, assessmentId), form, words, swap);
    }

    /** Empty when something is wrong in it. */
    private Optional<Sending> saved(Sending sending) {
        Draft draft = Draft.of(sending.own(), sending.form());
        return sending.form().faulty()
                ? Optional.empty()
                : Optional.of(sending.with(
                        fillInForm.save(sending.actor(), sending.assessmentId(), draft.answers(), draft.version())));
    }

    private static String address(String assessmentId) {
        return AssessmentPages.ROOT + "/" + assessmentId + "/form";
    }
}
