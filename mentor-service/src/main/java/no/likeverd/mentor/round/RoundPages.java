package no.likeverd.mentor.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.mentor.matching.PerformerProfile;
import no.likeverd.mentor.round.RoundController.NoForm;
import no.likeverd.mentor.round.RoundController.RoundForm;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Rounds in the browser, for the coordinator: begun, looked at, published. */
@Controller
@RequestMapping(RoundScreen.ROOT)
class RoundPages {

    private final DraftRound draftRound;
    private final PublishRound publishRound;
    private final FindRounds findRounds;
    private final Gather gather;
    private final RoundScreen screen;
    private final Replica replica;
    private final Clock clock;

    RoundPages(
            DraftRound draftRound,
            PublishRound publishRound,
            FindRounds findRounds,
            Gather gather,
            RoundScreen screen,
            Replica replica,
            Clock clock) {
        this.draftRound = draftRound;
        this.publishRound = publishRound;
        this.findRounds = findRounds;
        this.gather = gather;
        this.screen = screen;
        this.replica = replica;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, PageRequest page) {
        Page<RoundView> rows = findRounds.page(actor, page).map(RoundView::of);
        return new ModelAndView("rounds", Map.of("rows", rows.rows(), "paging", Paging.of(rows, RoundScreen.ROOT)));
    }

    /** Everybody who waits takes part, unless the coordinator leaves somebody out. */
    @GetMapping("/new")
    ModelAndView blank(Actor actor, Form form, Words words) {
        actor.require(Role.MENTOR_COORDINATOR);
        Candidates there = there();
        form.suggest("from", LocalDate.now(clock).toString())
                .suggest(
                        "performers",
                        there.performers().stream()
                                .map(PerformerProfile::performerId)
                                .collect(Collectors.joining(",")));
        return sheet(there, form, words);
    }

    @PostMapping("/new")
    ModelAndView draft(Actor actor, Form form, Words words) {
        actor.require(Role.MENTOR_COORDINATOR);
        return form.sent(
                RoundForm.class,
                wanted -> RoundScreen.ROOT + "/"
                        + draftRound
                                .draft(
                                        actor,
                                        wanted.from(),
                                        wanted.performers(),
                                        form.key().command(actor.personId(), "round", wanted))
                                .id()
                        + "?done=round.drafted",
                () -> sheet(there(), form, words));
    }

    private Candidates there() {
        return gather.of(new Plan(LocalDate.now(clock), 0, null));
    }

    private ModelAndView sheet(Candidates there, Form form, Words words) {
        List<Option> waiting = there.performers().stream()
                .map(performer -> new Option(performer.performerId(), label(performer, words)))
                .toList();
        return new ModelAndView(
                "round-new",
                Map.of(
                        "form",
                        form,
                        "waiting",
                        waiting,
                        "mentors",
                        there.mentors().size()));
    }

    private String label(PerformerProfile performer, Words words) {
        String name = replica.nameOf(performer.personId()).orElse(words.say("pair.unnamed"));
        return performer.promised() ? words.say("round.new.promised", name) : name;
    }

    @GetMapping({
        "/{roundId}",
        "/{roundId}/pins",
        "/{roundId}/unpins",
        "/{roundId}/forbids",
        "/{roundId}/allowances",
        "/{roundId}/proposal"
    })
    ModelAndView one(Actor actor, @PathVariable String roundId, Form form, PageRequest page) {
        return screen.show(actor, roundId, form, page);
    }

    /** Asks before something that cannot be undone, on a page of its own: it has to say which version it is about. */
    @GetMapping("/{roundId}/publication")
    ModelAndView ask(Actor actor, @PathVariable String roundId, Form form, PageRequest page) {
        ModelAndView round = screen.show(actor, roundId, form, page);
        if (!RoundScreen.shown(round).draft()) {
            return Goto.page(RoundScreen.ROOT + "/" + roundId);
        }
        round.setViewName("round-publish");
        return round;
    }

    @PostMapping("/{roundId}/publication")
    ModelAndView publish(Actor actor, @PathVariable String roundId, Form form) {
        return screen.change(
                actor,
                roundId,
                form,
                NoForm.class,
                "published",
                (nothing, version, key) -> publishRound.publish(actor, roundId, version, key));
    }
}
