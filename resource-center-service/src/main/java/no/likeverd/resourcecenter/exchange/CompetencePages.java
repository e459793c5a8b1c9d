package no.likeverd.resourcecenter.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.exchange.CompetenceController.CompetenceForm;
import no.likeverd.resourcecenter.exchange.CompetenceController.OfferingForm;
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

/** Entries for those who own them, and one entry for everybody. */
@Controller
@RequestMapping(CompetencePages.ROOT)
class CompetencePages {

    static final String ROOT = "/resource-center/competences";

    private final KeepCompetence keep;
    private final FindCompetences find;
    private final Themes themes;
    private final Replica replica;
    private final Contacts contacts;
    private final Clock clock;

    CompetencePages(
            KeepCompetence keep, FindCompetences find, Themes themes, Replica replica, Contacts contacts, Clock clock) {
        this.keep = keep;
        this.find = find;
        this.themes = themes;
        this.replica = replica;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** One line of an entry's history; who is null where time did it. */
    record Line(HistoryLine line, @Nullable String who) {}

    @GetMapping
    ModelAndView own(Actor actor, PageRequest page, Swap swap) {
        Page<CompetenceView> rows =
                find.own(actor, page).map(entry -> CompetenceView.of(entry.state(), replica, contacts));
        return new ModelAndView(
                swap.view("competences", "competences"),
                Map.of(
                        "rows", rows.rows(),
                        "paging", Paging.of(rows, ROOT),
                        "today", LocalDate.now(clock),
                        "mayList", actor.has(Role.LEADER)));
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Form form, Words words) {
        actor.require(Role.LEADER);
        return sheet("competence-form", actor, form.suggest("contactPersonId", actor.personId()), words);
    }

    @PostMapping("/new")
    ModelAndView list(Actor actor, Form form, Words words) {
        return form.sent(
                CompetenceForm.class,
                wanted -> {
                    Aggregate<Competence> entry = keep.list(
                            actor,
                            wanted.unitId(),
                            wanted.offering(),
                            form.key().command(actor.personId(), "competence", wanted));
                    return ROOT + "/" + entry.id() + "?done=competence.listed";
                },
                () -> sheet("competence-form", actor, form, words));
    }

    @GetMapping("/{competenceId}")
    ModelAndView one(Actor actor, @PathVariable String competenceId, Form form) {
        Competence entry = find.one(actor, competenceId).state();
        boolean keeps = find.keeps(actor, entry);
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("entry", CompetenceView.of(entry, replica, contacts));
        model.put("keeps", keeps);
        model.put("mayAsk", entry.status() == CompetenceStatus.LISTED && mayAsk(actor, entry.unitId()));
        model.put("late", !LocalDate.now(clock).isBefore(entry.dueOn()));
        model.put("lapsesOn", entry.lapsesOn());
        model.put("history", keeps ? entry.history().stream().map(this::line).toList() : List.of());
        return new ModelAndView("competence", model);
    }

    /** Whether the actor asks for help for another unit. */
    private static boolean mayAsk(Actor actor, String lenderUnitId) {
        return Stream.of(Role.LEADER, Role.ORDERER)
                .flatMap(role -> actor.units(role).stream())
                .anyMatch(unitId -> !unitId.equals(lenderUnitId));
    }

    private Line line(HistoryLine line) {
        String personId = line.personId();
        return new Line(line, personId == null ? null : replica.nameOf(personId).orElse(null));
    }

    @GetMapping("/{competenceId}/change")
    ModelAndView ask(Actor actor, @PathVariable String competenceId, Form form, Words words) {
        Aggregate<Competence> entry = find.kept(actor, competenceId);
        Offering offering = entry.state().offering();
        String level = offering.level();
        form.suggest("version", String.valueOf(entry.version()))
                .suggest("title", offering.title())
                .suggest("theme", offering.theme())
                .suggest("goodFor", offering.goodFor())
                .suggest("howToGet", offering.howToGet())
                .suggest("level", level == null ? "" : level)
                .suggest("contactPersonId", offering.contactPersonId());
        return change(actor, entry, form, words);
    }

    @PostMapping("/{competenceId}/change")
    ModelAndView change(Actor actor, @PathVariable String competenceId, Form form, Words words) {
        return form.sent(
                OfferingForm.class,
                wanted -> {
                    keep.change(
                            actor,
                            competenceId,
                            wanted.offering(),
                            form.version(),
                            form.key().command(actor.personId() + "/" + competenceId, "change", wanted));
                    return ROOT + "/" + competenceId + "?done=competence.changed";
                },
                () -> change(actor, find.kept(actor, competenceId), form, words));
    }

    private ModelAndView change(Actor actor, Aggregate<Competence> entry, Form form, Words words) {
        String unitId = entry.state().unitId();
        return sheet("competence-change", actor, form, words)
                .addObject("entry", CompetenceView.of(entry.state(), replica, contacts))
                .addObject(
                        "contacts",
                        contacts(actor, Set.of(unitId), entry.state().offering(), words));
    }

    private ModelAndView sheet(String page, Actor actor, Form form, Words words) {
        Set<String> unitIds = actor.units(Role.LEADER);
        List<Option> units = unitIds.stream()
                .map(unitId -> new Option(unitId, name(unitId)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
        return new ModelAndView(page)
                .addObject("form", form)
                .addObject("units", units)
                .addObject("themes", words.optional("look.choose", words.named("theme", themes.codes())))
                .addObject("contacts", contacts(actor, unitIds, null, words));
    }

    /** Whoever works in one of the units, who acts, and who is the contact already and has not left. */
    private List<Option> contacts(Actor actor, Set<String> unitIds, @Nullable Offering now, Words words) {
        LocalDate today = LocalDate.now(clock);
        Stream<String> employed = unitIds.stream()
                .flatMap(unitId -> replica.employmentsIn(unitId).stream())
                .filter(employment -> employment.activeOn(today))
                .map(Employment::personId);
        Stream<String> others = Stream.concat(
                Stream.of(actor.personId()),
                Stream.ofNullable(now).map(Offering::contactPersonId).filter(known -> unitIds.stream()
                        .anyMatch(unitId -> contacts.standsFor(known, unitId))));
        return Stream.concat(others, employed)
                .distinct()
                .map(personId ->
                        new Option(personId, replica.nameOf(personId).orElseGet(() -> words.say("competence.unnamed"))))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private String name(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }
}
