package no.likeverd.resourcecenter.draft;

import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.draft.DraftController.DraftActForm;
import no.likeverd.resourcecenter.draft.DraftController.DraftRefusalForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is done with a draft beside writing it: taken back, deleted, approved or sent back. */
@Controller
@RequestMapping(DraftPages.ROOT + "/{draftId}")
class DraftActPages {

    private final KeepDraft keep;
    private final AnswerDraft answer;
    private final FindDrafts find;
    private final OrderSheets sheets;

    DraftActPages(KeepDraft keep, AnswerDraft answer, FindDrafts find, OrderSheets sheets) {
        this.keep = keep;
        this.answer = answer;
        this.find = find;
        this.sheets = sheets;
    }

    @GetMapping({"/return", "/approval"})
    ModelAndView there(@PathVariable String draftId) {
        return Goto.page(DraftPages.of(draftId));
    }

    @PostMapping("/return")
    ModelAndView takeBack(Actor actor, @PathVariable String draftId, Form form) {
        return form.sent(
                DraftActForm.class,
                nothing ->
                        DraftPages.done(keep.takeBack(DraftPages.command(actor, draftId, form, "return")), "takenBack"),
                () -> there(draftId));
    }

    @PostMapping("/approval")
    ModelAndView approve(Actor actor, @PathVariable String draftId, Form form) {
        return form.sent(
                DraftActForm.class,
                nothing -> DraftPages.onward(answer.approve(DraftPages.command(actor, draftId, form, "approve")))
                        .replace("order.placed", "order.approved"),
                () -> there(draftId));
    }

    @GetMapping("/refusal")
    ModelAndView no(Actor actor, @PathVariable String draftId, Form form) {
        return sheet("refusal", Role.LEADER, actor, draftId, form);
    }

    @PostMapping("/refusal")
    ModelAndView sendBack(Actor actor, @PathVariable String draftId, Form form) {
        return form.sent(
                DraftRefusalForm.class,
                said -> DraftPages.done(
                        answer.sendBack(DraftPages.command(actor, draftId, form, "refuse", said), said.words()),
                        "sentBack"),
                () -> no(actor, draftId, form));
    }

    @GetMapping("/removal")
    ModelAndView askAgain(Actor actor, @PathVariable String draftId, Form form) {
        return sheet("removal", Role.ORDERER, actor, draftId, form);
    }

    @PostMapping("/removal")
    ModelAndView delete(Actor actor, @PathVariable String draftId, Form form) {
        return form.sent(
                DraftActForm.class,
                nothing -> {
                    keep.delete(DraftPages.command(actor, draftId, form, "remove"));
                    return DraftPages.ROOT + "?done=draft.deleted";
                },
                () -> askAgain(actor, draftId, form));
    }

    private ModelAndView sheet(String act, Role role, Actor actor, String draftId, Form form) {
        Aggregate<Draft> kept = find.one(actor, draftId);
        actor.require(role, kept.state().unitId());
        form.suggest("version", String.valueOf(kept.version()));
        return new ModelAndView("draft-act")
                .addObject("form", form)
                .addObject("act", act)
                .addObject("draft", DraftView.of(kept))
                .addObject("unit", sheets.unit(kept.state().unitId()));
    }
}
