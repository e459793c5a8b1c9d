package no.likeverd.mentor.pair;

import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.mentor.pair.PairController.CompletionForm;
import no.likeverd.mentor.pair.PairController.NoForm;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pairs in the browser: one's own, and all for the coordinator. */
@Controller
@RequestMapping(PairPages.ROOT)
class PairPages {

    static final String ROOT = "/mentor/pairs";

    private final FindPairs findPairs;
    private final EndPair endPair;
    private final CreditMentoring creditMentoring;
    private final Replica replica;

    PairPages(FindPairs findPairs, EndPair endPair, CreditMentoring creditMentoring, Replica replica) {
        this.findPairs = findPairs;
        this.endPair = endPair;
        this.creditMentoring = creditMentoring;
        this.replica = replica;
    }

    @GetMapping
    ModelAndView list(Actor actor, PageRequest page) {
        Page<PairView> rows = findPairs.page(actor, page).map(pair -> view(actor, pair));
        return new ModelAndView("pairs", Map.of("rows", rows.rows(), "paging", Paging.of(rows, ROOT)));
    }

    @GetMapping({"/{pairId}", "/{pairId}/end", "/{pairId}/completion", "/{pairId}/credit"})
    ModelAndView one(Actor actor, @PathVariable String pairId, Form form) {
        Pair pair = findPairs.one(actor, pairId).state();
        boolean forMentor = pair.mentor().personId().equals(actor.personId());
        return new ModelAndView(
                "pair",
                Map.of(
                        "form",
                        form,
                        "pair",
                        view(actor, pair),
                        "inTheWay",
                        pair.active() && pair.barred() && actor.has(Role.MENTOR_COORDINATOR),
                        "mayEnd",
                        pair.active() && pair.includes(actor.personId()),
                        "mayComplete",
                        pair.active() && actor.has(Role.MENTOR_COORDINATOR),
                        "mayCredit",
                        forMentor && pair.completed() && pair.creditedOn() == null));
    }

    @PostMapping("/{pairId}/end")
    ModelAndView end(Actor actor, @PathVariable String pairId, Form form) {
        // the pair stands for the client, as in the API: who ended it is kept nowhere
        return form.sent(
                NoForm.class,
                nothing -> {
                    endPair.early(actor, pairId, form.key().command(pairId, "end"));
                    return done(pairId, "ended");
                },
                () -> one(actor, pairId, form));
    }

    @PostMapping("/{pairId}/completion")
    ModelAndView complete(Actor actor, @PathVariable String pairId, Form form) {
        return form.sent(
                CompletionForm.class,
                when -> {
                    completed(actor, pairId, form, when);
                    return done(pairId, "completed");
                },
                () -> one(actor, pairId, form));
    }

    /** A period that was too short stands at the day, where it can be mended. */
    private void completed(Actor actor, String pairId, Form form, CompletionForm when) {
        try {
            String client = actor.personId() + "/" + pairId;
            endPair.complete(actor, pairId, when.completedOn(), form.key().command(client, "complete", when));
        } catch (Problem refusal) {
            throw refusal.code().equals("TOO_EARLY")
                    ? Problem.invalid(refusal.code(), "completedOn", refusal.detail())
                    : refusal;
        }
    }

    @PostMapping("/{pairId}/credit")
    ModelAndView credit(Actor actor, @PathVariable String pairId, Form form) {
        return form.sent(
                NoForm.class,
                nothing -> {
                    String client = actor.personId() + "/" + pairId;
                    creditMentoring.credit(actor, pairId, form.key().command(client, "credit"));
                    return done(pairId, "credited");
                },
                () -> one(actor, pairId, form));
    }

    private static String done(String pairId, String what) {
        return ROOT + "/" + pairId + "?done=pair." + what;
    }

    private PairView view(Actor actor, Pair pair) {
        boolean forMentor = pair.mentor().personId().equals(actor.personId());
        return PairView.of(pair, member(pair.mentor()), member(pair.performer()), forMentor);
    }

    private PairView.Member member(Pair.Party party) {
        return new PairView.Member(
                party.personId(), replica.nameOf(party.personId()).orElse(null));
    }
}
