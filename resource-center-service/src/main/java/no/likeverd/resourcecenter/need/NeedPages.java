package no.likeverd.resourcecenter.need;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.exchange.Themes;
import no.likeverd.resourcecenter.need.NeedController.HelpForm;
import no.likeverd.resourcecenter.need.NeedController.MeetingForm;
import no.likeverd.resourcecenter.need.NeedController.NeedForm;
import no.likeverd.resourcecenter.need.NeedController.NoMoreForm;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The need market for people. */
@Controller
@RequestMapping(NeedPages.ROOT)
class NeedPages {

    static final String ROOT = "/resource-center/needs";

    private final KeepNeed keep;
    private final FindNeeds find;
    private final Themes themes;
    private final Replica replica;

    NeedPages(KeepNeed keep, FindNeeds find, Themes themes, Replica replica) {
        this.keep = keep;
        this.find = find;
        this.themes = themes;
        this.replica = replica;
    }

    /** Open needs of all units, or everything that one's own have posted. */
    @GetMapping
    ModelAndView board(Actor actor, PageRequest page, Form form, Words words, Swap swap) {
        boolean own = form.value("whose").equals("own");
        String theme = form.value("theme");
        Page<Need> needs = own ? find.own(actor, page) : find.open(theme.isEmpty() ? null : theme, page);
        Page<NeedView> rows = needs.map(need -> NeedView.of(need, List.of(), replica));
        String address = UriComponentsBuilder.fromPath(ROOT)
                .queryParam("whose", own ? "own" : "")
                .queryParam("theme", "{theme}")
                .encode()
                .buildAndExpand(theme)
                .toUriString();
        return new ModelAndView(
                swap.view("needs", "needs"),
                Map.of(
                        "form", form,
                        "rows", rows.rows(),
                        "paging", Paging.of(rows, address),
                        "own", own,
                        "mayPost", mayPost(actor),
                        "themes", words.optional("exchange.theme.any", words.named("theme", themes.codes()))));
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Form form, Words words) {
        if (!mayPost(actor)) {
            throw Problem.forbidden("NOT_ALLOWED", "Only who orders or leads posts a need");
        }
        return sheet(actor, form, words);
    }

    @PostMapping("/new")
    ModelAndView post(Actor actor, Form form, Words words) {
        return form.lastDay("to")
                .sent(
                        NeedForm.class,
                        wanted -> ROOT + "/"
                                + keep.post(
                                                actor,
                                                wanted.wanted(),
                                                form.key().command(actor.personId(), "need", wanted))
                                        .needId()
                                + "?done=need.posted",
                        () -> sheet(actor, form, words));
    }

    @GetMapping("/{needId}")
    ModelAndView one(Actor actor, @PathVariable String needId, Form form) {
        Need need = find.one(needId);
        boolean owns = find.owns(actor, need);
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("need", NeedView.of(need, find.offers(actor, need), replica));
        model.put("owns", owns);
        model.put(
                "units",
                options(actor.units(Role.LEADER).stream()
                        .filter(unitId -> !unitId.equals(need.unitId()))
                        .collect(Collectors.toSet())));
        model.put("open", need.status() == NeedStatus.OPEN);
        return new ModelAndView("need", model);
    }

    @GetMapping({"/{needId}/meeting", "/{needId}/withdrawal"})
    ModelAndView need(@PathVariable String needId) {
        return Goto.page(ROOT + "/" + needId);
    }

    @GetMapping("/{needId}/offers")
    ModelAndView offering(Actor actor, @PathVariable String needId, Form form) {
        return one(actor, needId, form);
    }

    @PostMapping("/{needId}/offers")
    ModelAndView offer(Actor actor, @PathVariable String needId, Form form) {
        return form.sent(
                HelpForm.class,
                help -> {
                    keep.offer(
                            actor,
                            needId,
                            help.unitId(),
                            help.terms(),
                            form.key().command(actor.personId() + "/" + needId, help));
                    return ROOT + "/" + needId + "?done=need.offered";
                },
                () -> one(actor, needId, form));
    }

    @PostMapping("/{needId}/meeting")
    ModelAndView meet(Actor actor, @PathVariable String needId, Form form) {
        return form.sent(
                MeetingForm.class,
                met -> {
                    keep.meet(
                            actor,
                            needId,
                            met.offerId(),
                            form.key().command(actor.personId() + "/" + needId, "meet", met));
                    return ROOT + "/" + needId + "?done=need.met";
                },
                () -> need(needId));
    }

    @PostMapping("/{needId}/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable String needId, Form form) {
        return form.sent(
                NoMoreForm.class,
                nothing -> {
                    keep.withdraw(actor, needId, form.key().command(actor.personId() + "/" + needId, "withdraw"));
                    return ROOT + "/" + needId + "?done=need.withdrawn";
                },
                () -> need(needId));
    }

    private static boolean mayPost(Actor actor) {
        return actor.has(Role.ORDERER) || actor.has(Role.LEADER);
    }

    private ModelAndView sheet(Actor actor, Form form, Words words) {
        Set<String> units = Stream.of(Role.ORDERER, Role.LEADER)
                .flatMap(role -> actor.units(role).stream())
                .collect(Collectors.toSet());
        return new ModelAndView("need-form")
                .addObject("form", form)
                .addObject("units", options(units))
                .addObject("themes", words.optional("look.choose", words.named("theme", themes.codes())));
    }

    private List<Option> options(Set<String> unitIds) {
        return unitIds.stream()
                .map(unitId -> new Option(unitId, NeedView.unit(unitId, replica)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }
}
