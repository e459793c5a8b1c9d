package no.likeverd.mentor.pair;

import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Pairs that somebody may see: one's own, and all for the coordinator. */
@Component
class FindPairs {

    private final Pairs pairs;

    FindPairs(Pairs pairs) {
        this.pairs = pairs;
    }

    Aggregate<Pair> one(Actor actor, String pairId) {
        return visible(pairs, actor, pairId);
    }

    Page<Pair> page(Actor actor, PageRequest page) {
        return pairs.page(actor.has(Role.MENTOR_COORDINATOR) ? new Document() : Pairs.of(actor.personId()), page)
                .map(Aggregate::state);
    }

    /** @throws Problem 404 when there is none that the actor may see */
    static Aggregate<Pair> visible(Pairs pairs, Actor actor, String pairId) {
        return pairs.find(pairId)
                .filter(pair ->
                        actor.has(Role.MENTOR_COORDINATOR) || pair.state().includes(actor.personId()))
                .orElseThrow(() -> Problem.notFound("UNKNOWN_PAIR", "There is no such pair"));
    }
}
