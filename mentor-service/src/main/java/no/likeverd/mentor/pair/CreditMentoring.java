package no.likeverd.mentor.pair;

import java.time.Clock;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** The mentor, and nobody else, has a completed period counted. */
@Component
class CreditMentoring {

    private final Pairs pairs;
    private final Clock clock;

    CreditMentoring(Pairs pairs, Clock clock) {
        this.pairs = pairs;
        this.clock = clock;
    }

    Aggregate<Pair> credit(Actor actor, String pairId, CommandKey key) {
        Pair pair = FindPairs.visible(pairs, actor, pairId).state();
        if (!pair.mentor().personId().equals(actor.personId())) {
            throw Problem.forbidden("NOT_ALLOWED", "Only the mentor asks for this");
        }
        return pairs.change(pairId, key, known -> known.credit(clock));
    }
}
