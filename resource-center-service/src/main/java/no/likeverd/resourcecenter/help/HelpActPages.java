package no.likeverd.resourcecenter.help;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.help.HelpForms.MessageForm;
import no.likeverd.resourcecenter.help.HelpForms.PlainForm;
import no.likeverd.resourcecenter.help.HelpForms.RefusalForm;
import no.likeverd.resourcecenter.help.HelpForms.YesForm;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Replying to a request for help, and agreeing on it: a page for each thing that has to be written. */
@Controller
@RequestMapping(HelpPages.ROOT + "/{helpId}")
class HelpActPages {

    private final KeepHelp keep;
    private final FindHelp find;
    private final HelpSheets sheets;

    HelpActPages(KeepHelp keep, FindHelp find, HelpSheets sheets) {
        this.keep = keep;
        this.find = find;
        this.sheets = sheets;
    }

    /** The API's terms, with the price as people write it. */
    record TermsSheet(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Min(1) @Max(HelpForms.MOST_HOURS) Integer hours,

            @NotBlank @Pattern(regexp = "(10000([.,]00)?|[0-9]{1,4}([.,][0-9]{2})?)")
            String kroner) {}

    @GetMapping("/terms")
    ModelAndView terms(Actor actor, @PathVariable String helpId, Form form, Words words) {
        Help help = find.one(actor, helpId).state();
        Agreement before = help.agreement();
        Period days = before == null ? help.asked().period() : before.period();
        form.suggest("from", days.from().toString())
                .suggest("to", days.to().minusDays(1).toString())
                .suggest("hours", String.valueOf(before == null ? help.asked().hours() : before.hours()));
        return sheets.of("terms", Side.LENDER, actor, helpId, form, words);
    }

    @PostMapping("/terms")
    ModelAndView propose(Actor actor, @PathVariable String helpId, Form form, Words words) {
        return form.lastDay("to")
                .sent(
                        TermsSheet.class,
                        terms -> HelpSheets.done(
                                keep.propose(
                                        HelpSheets.command(actor, helpId, form, "terms", terms),
                                        terms.from(),
                                        terms.to(),
                                        terms.hours(),
                                        Kroner.ore(terms.kroner())),
                                "proposed"),
                        () -> terms(actor, helpId, form, words));
    }

    @GetMapping("/messages")
    ModelAndView message(Actor actor, @PathVariable String helpId, Form form, Words words) {
        Side side = find.side(actor, find.one(actor, helpId).state());
        return sheets.of("messages", side, actor, helpId, form, words);
    }

    @PostMapping("/messages")
    ModelAndView say(Actor actor, @PathVariable String helpId, Form form, Words words) {
        return form.sent(
                MessageForm.class,
                said -> HelpSheets.done(
                        keep.say(HelpSheets.command(actor, helpId, form, "message", said), said.words()), "said"),
                () -> message(actor, helpId, form, words));
    }

    @GetMapping("/refusal")
    ModelAndView no(Actor actor, @PathVariable String helpId, Form form, Words words) {
        return sheets.of("refusal", Side.LENDER, actor, helpId, form, words)
                .addObject("reasons", words.options("help.refusal", Refusal.values()));
    }

    @PostMapping("/refusal")
    ModelAndView decline(Actor actor, @PathVariable String helpId, Form form, Words words) {
        return form.sent(
                RefusalForm.class,
                no -> HelpSheets.done(
                        keep.decline(HelpSheets.command(actor, helpId, form, "refusal", no), no.reason(), no.words()),
                        "declined"),
                () -> no(actor, helpId, form, words));
    }

    /** There is something to say yes to only while the lender's word stands. */
    @GetMapping("/confirmation")
    ModelAndView yes(Actor actor, @PathVariable String helpId, Form form, Words words) {
        Aggregate<Help> kept = find.one(actor, helpId);
        find.require(Side.BORROWER, actor, kept.state());
        if (kept.state().status() != HelpStatus.PROPOSED) {
            return there(helpId);
        }
        form.suggest("version", String.valueOf(kept.version()));
        return sheets.of("confirmation", Side.BORROWER, actor, helpId, form, words);
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable String helpId, Form form, Words words) {
        return form.sent(
                YesForm.class,
                yes -> HelpSheets.done(
                        keep.confirm(HelpSheets.overWhatWasSeen(actor, helpId, form, "confirm", yes), yes.costCode()),
                        "agreed"),
                () -> yes(actor, helpId, form, words));
    }

    @GetMapping("/withdrawal")
    ModelAndView there(@PathVariable String helpId) {
        return Goto.page(HelpPages.ROOT + "/" + helpId);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable String helpId, Form form) {
        return form.sent(
                PlainForm.class,
                nothing -> HelpSheets.done(
                        keep.withdraw(HelpSheets.command(actor, helpId, form, "withdraw")), "withdrawn"),
                () -> there(helpId));
    }
}
