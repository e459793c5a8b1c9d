package no.likeverd.resourcecenter.help;

import no.likeverd.access.Actor;
import no.likeverd.resourcecenter.help.HelpForms.ContestForm;
import no.likeverd.resourcecenter.help.HelpForms.CorrectionForm;
import no.likeverd.resourcecenter.help.HelpForms.HoursForm;
import no.likeverd.resourcecenter.help.HelpForms.PlainForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hours that are given, confirmed, contested and corrected, until the help is closed and settled. */
@Controller
@RequestMapping(HelpPages.ROOT + "/{helpId}")
class HoursPages {

    private final KeepHelp keep;
    private final FindHelp find;
    private final HelpSheets sheets;

    HoursPages(KeepHelp keep, FindHelp find, HelpSheets sheets) {
        this.keep = keep;
        this.find = find;
        this.sheets = sheets;
    }

    @GetMapping("/hours")
    ModelAndView hours(Actor actor, @PathVariable String helpId, Form form, Words words) {
        return sheets.of("hours", Side.LENDER, actor, helpId, form, words);
    }

    @PostMapping("/hours")
    ModelAndView enter(Actor actor, @PathVariable String helpId, Form form, Words words) {
        return form.sent(
                HoursForm.class,
                given -> HelpSheets.done(
                        keep.enter(HelpSheets.command(actor, helpId, form, "hours", given), given.day(), given.hours()),
                        "entered"),
                () -> hours(actor, helpId, form, words));
    }

    @GetMapping("/hours/{hoursId}/contest")
    ModelAndView wrong(Actor actor, @PathVariable String helpId, @PathVariable String hoursId, Form form, Words words) {
        return about("contest", Side.BORROWER, actor, helpId, hoursId, form, words);
    }

    @PostMapping("/hours/{hoursId}/contest")
    ModelAndView contest(
            Actor actor, @PathVariable String helpId, @PathVariable String hoursId, Form form, Words words) {
        return form.sent(
                ContestForm.class,
                wrong -> HelpSheets.done(
                        keep.contest(
                                HelpSheets.command(actor, helpId, form, "contest", hoursId, wrong),
                                hoursId,
                                wrong.words()),
                        "contested"),
                () -> wrong(actor, helpId, hoursId, form, words));
    }

    @GetMapping("/hours/{hoursId}/correction")
    ModelAndView right(Actor actor, @PathVariable String helpId, @PathVariable String hoursId, Form form, Words words) {
        return about("correction", Side.LENDER, actor, helpId, hoursId, form, words);
    }

    @PostMapping("/hours/{hoursId}/correction")
    ModelAndView correct(
            Actor actor, @PathVariable String helpId, @PathVariable String hoursId, Form form, Words words) {
        return form.sent(
                CorrectionForm.class,
                right -> HelpSheets.done(
                        keep.correct(
                                HelpSheets.command(actor, helpId, form, "correct", hoursId, right),
                                hoursId,
                                right.hours()),
                        "corrected"),
                () -> right(actor, helpId, hoursId, form, words));
    }

    private ModelAndView about(
            String act, Side side, Actor actor, String helpId, String hoursId, Form form, Words words) {
        Given given = find.one(actor, helpId).state().hours().one(hoursId);
        return sheets.of(act, "/hours/" + hoursId + "/" + act, side, actor, helpId, form, words)
                .addObject("given", given);
    }

    /** Whoever reloads after a refusal sees how the help is. */
    @GetMapping({"/hours/{hoursId}/confirmation", "/closing", "/settlement"})
    ModelAndView there(@PathVariable String helpId) {
        return Goto.page(HelpPages.ROOT + "/" + helpId);
    }

    @PostMapping("/hours/{hoursId}/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable String helpId, @PathVariable String hoursId, Form form) {
        return form.sent(
                PlainForm.class,
                nothing -> HelpSheets.done(
                        keep.confirmHours(HelpSheets.overWhatWasSeen(actor, helpId, form, "confirm", hoursId), hoursId),
                        "counted"),
                () -> there(helpId));
    }

    @PostMapping("/closing")
    ModelAndView close(Actor actor, @PathVariable String helpId, Form form) {
        return form.sent(
                PlainForm.class,
                nothing -> HelpSheets.done(keep.close(HelpSheets.command(actor, helpId, form, "close")), "closed"),
                () -> there(helpId));
    }

    @PostMapping("/settlement")
    ModelAndView settle(Actor actor, @PathVariable String helpId, Form form) {
        return form.sent(
                PlainForm.class,
                nothing -> HelpSheets.done(keep.settle(HelpSheets.command(actor, helpId, form, "settle")), "settled"),
                () -> there(helpId));
    }
}
