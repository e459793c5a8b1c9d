package no.likeverd.resourcecenter.help;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.exchange.Contacts;
import no.likeverd.resourcecenter.help.Given.State;
import no.likeverd.resourcecenter.help.HelpForms.HelpForm;
import no.likeverd.resourcecenter.help.HelpView.UnitRef;
import no.likeverd.resourcecenter.help.Whom.Lender;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Help between units for people: what one asks for, and how each help stands. */
@Controller
@RequestMapping(HelpPages.ROOT)
class HelpPages {

    static final String ROOT = "/resource-center/help";

    private final KeepHelp keep;
    private final FindHelp find;
    private final Whom whom;
    private final Replica replica;
    private final Contacts contacts;

    HelpPages(KeepHelp keep, FindHelp find, Whom whom, Replica replica, Contacts contacts) {
        this.keep = keep;
        this.find = find;
        this.whom = whom;
        this.replica = replica;
        this.contacts = contacts;
    }

    @GetMapping
    ModelAndView own(Actor actor, PageRequest page, Form form, Words words, Swap swap) {
        Side side = Side.said(form.value("side"));
        Page<HelpRow> rows = find.own(actor, side, page).map(help -> HelpRow.of(help, replica));
        return new ModelAndView(
                swap.view("help-list", "help"),
                Map.of(
                        "form", form,
                        "rows", rows.rows(),
                        "sides", words.optional("help.side.any", words.options("help.side", Side.values())),
                        "paging", Paging.of(rows, ROOT + "?side=" + (side == null ? "" : side))));
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Form form, Words words) {
        if (!actor.has(Role.LEADER) && !actor.has(Role.ORDERER)) {
            throw Problem.forbidden("NOT_ALLOWED", "Only who orders or leads asks for help");
        }
        return sheet(actor, form, words);
    }

    @PostMapping("/new")
    ModelAndView ask(Actor actor, Form form, Words words) {
        return form.lastDay("to")
                .sent(
                        HelpForm.class,
                        wanted -> ROOT + "/"
                                + keep.ask(actor, wanted.wanted(), form.key().command(actor.personId(), "help", wanted))
                                        .id()
                                + "?done=help.asked",
                        () -> sheet(actor, form, words));
    }

    private ModelAndView sheet(Actor actor, Form form, Words words) {
        Optional<Lender> lender = whom.find(actor, given(form, "competenceId"), given(form, "needId"));
        lender.map(Lender::period)
                .ifPresent(days -> form.suggest("from", days.from().toString())
                        .suggest("to", days.to().minusDays(1).toString()));
        lender.filter(asked -> asked.borrowerUnitId() != null).ifPresent(asked -> form.suggest("text", asked.title()));
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("title", lender.map(Lender::title).orElse(""));
        model.put("lender", lender.map(asked -> name(asked.unitId())).orElse(""));
        model.put("units", units(actor, lender, words));
        return new ModelAndView("help-form", model);
    }

    private List<Option> units(Actor actor, Optional<Lender> lender, Words words) {
        String borrower = lender.map(Lender::borrowerUnitId).orElse(null);
        List<Option> units = Stream.of(Role.ORDERER, Role.LEADER)
                .flatMap(role -> actor.units(role).stream())
                .distinct()
                .filter(unitId -> borrower == null || unitId.equals(borrower))
                .filter(unitId ->
                        lender.isEmpty() || !unitId.equals(lender.get().unitId()))
                .map(unitId -> new Option(unitId, name(unitId)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
        return units.size() == 1 ? units : words.optional("look.choose", units);
    }

    private static @Nullable String given(Form form, String field) {
        return form.value(field).isEmpty() ? null : form.value(field);
    }

    private String name(String unitId) {
        return UnitRef.of(unitId, replica).name();
    }

    @GetMapping("/{helpId}")
    ModelAndView one(Actor actor, @PathVariable String helpId, Form form, Words words) {
        Aggregate<Help> kept = find.one(actor, helpId);
        Help help = kept.state();
        Agreement agreement = help.agreement();
        Map<String, Object> model = new HashMap<>();
        model.put("form", form.suggest("version", String.valueOf(kept.version())));
        model.put("version", kept.version());
        model.put("help", HelpView.of(kept, replica, contacts));
        model.put("lends", find.lends(actor, help));
        model.put("borrows", FindHelp.borrows(actor, help.parties().borrowerUnitId()));
        model.put("waits", help.status().waits());
        model.put("open", help.hours().any(State::open));
        model.put("rate", Kroner.say(words, agreement == null ? 0 : agreement.oreAnHour()));
        model.put("owed", Kroner.say(words, help.owedOre()));
        return new ModelAndView("help", model);
    }
}
