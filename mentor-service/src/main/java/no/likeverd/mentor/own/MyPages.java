package no.likeverd.mentor.own;

import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.mentor.pair.Pair;
import no.likeverd.mentor.performer.Performer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The reader's own page among the mentors: who one's mentor is, whom one is a mentor for, and what one may do. */
@Controller
class MyPages {

    private final FindOwn findOwn;
    private final Replica replica;

    MyPages(FindOwn findOwn, Replica replica) {
        this.findOwn = findOwn;
        this.replica = replica;
    }

    /** A pair with the other one's name. */
    record Together(Pair pair, boolean asMentor, @Nullable String other) {}

    /** An offer of a mentor, with the unit's name. */
    record Offer(Performer performer, String unit) {}

    @GetMapping("/mentor/me")
    ModelAndView me(Actor actor) {
        Own own = findOwn.of(actor.personId());
        boolean inCorps = own.inCorps();
        return new ModelAndView(
                "me",
                Map.of(
                        "own",
                        own,
                        "nothing",
                        own.nothing(),
                        "pairs",
                        together(actor, own.pairs()),
                        "creditable",
                        together(actor, own.creditable()),
                        "offers",
                        own.performers().stream().map(this::offer).toList(),
                        "inCorps",
                        inCorps,
                        "mayJoin",
                        !inCorps && actor.has(Role.LEADER) && !actor.has(Role.MENTOR_COORDINATOR),
                        "mayWish",
                        inCorps || own.performers().stream().anyMatch(performer -> !performer.over())));
    }

    private List<Together> together(Actor actor, List<Pair> pairs) {
        return pairs.stream().map(pair -> together(actor, pair)).toList();
    }

    private Together together(Actor actor, Pair pair) {
        boolean asMentor = pair.mentor().personId().equals(actor.personId());
        Pair.Party other = asMentor ? pair.performer() : pair.mentor();
        return new Together(pair, asMentor, replica.nameOf(other.personId()).orElse(null));
    }

    private Offer offer(Performer performer) {
        return new Offer(
                performer, replica.unit(performer.unitId()).map(Unit::name).orElse(performer.unitId()));
    }
}
