package no.likeverd.mentor.pair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.mentor.corps.Mentors;
import no.likeverd.mentor.performer.Performers;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends a pair: the end is written and told in one write, then both are let go. */
@Component
public class EndPair {

    private final Pairs pairs;
    private final Mentors mentors;
    private final Performers performers;
    private final Clock clock;

    EndPair(Pairs pairs, Mentors mentors, Performers performers, Clock clock) {
        this.pairs = pairs;
        this.mentors = mentors;
        this.performers = performers;
        this.clock = clock;
    }

    /** By one of the two. The key says which pair, not who. */
    Aggregate<Pair> early(Actor actor, String pairId, CommandKey key) {
        Pair pair = FindPairs.visible(pairs, actor, pairId).state();
        if (!pair.includes(actor.personId())) {
            throw Problem.forbidden("NOT_ALLOWED", "Only the two themselves end a pair");
        }
        return end(pairId, key, Pair::endEarly);
    }

    /** The coordinator closes a period as completed. */
    Aggregate<Pair> complete(Actor actor, String pairId, LocalDate on, CommandKey key) {
        Pair pair = FindPairs.visible(pairs, actor, pairId).state();
        actor.require(Role.MENTOR_COORDINATOR);
        return end(pair.pairId(), key, (known, now) -> known.complete(on, now));
    }

    /** One of the two has left; a pair that is not there yet looks by itself. */
    public void left(String pairId) {
        if (pairs.find(pairId).isPresent()) {
            end(pairId, null, Pair::left);
        }
    }

    /** What the clock brings: the end of the period, or the rest of an end that stopped midway. */
    void resume(String pairId) {
        end(pairId, null, Pair::expire);
    }

    private Aggregate<Pair> end(String pairId, @Nullable CommandKey key, BiFunction<Pair, Clock, Change<Pair>> decide) {
        return settle(pairs.change(pairId, key, pair -> decide.apply(pair, clock)));
    }

    private Aggregate<Pair> settle(Aggregate<Pair> known) {
        Pair pair = known.state();
        if (pair.active() || pair.settled()) {
            return known;
        }
        letGo(pair);
        return pairs.change(pair.pairId(), null, ended -> ended.settle(clock));
    }

    void letGo(Pair pair) {
        mentors.change(pair.mentor().id(), known -> known.release(pair.pairId(), clock));
        performers.change(pair.performer().id(), known -> known.release(pair.pairId(), pair.completed(), clock));
    }
}
