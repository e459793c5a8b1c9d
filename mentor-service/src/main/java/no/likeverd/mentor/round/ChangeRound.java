package no.likeverd.mentor.round;

import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.mentor.matching.PairIds;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coordinator insists on a pair or rules one out, and sees at once what it costs. */
@Component
class ChangeRound {

    private final Rounds rounds;
    private final Gather gather;

    ChangeRound(Rounds rounds, Gather gather) {
        this.rounds = rounds;
        this.gather = gather;
    }

    Aggregate<Round> pin(Actor actor, String roundId, PairIds ids, long version, CommandKey key) {
        actor.require(Role.MENTOR_COORDINATOR);
        return rounds.change(roundId, key, version, round -> {
            Candidates candidates = gather.of(round.plan());
            return round.pin(ids, asked -> {
                candidates.requirePossible(asked, ids);
                return candidates.propose(asked);
            });
        });
    }

    Aggregate<Round> unpin(Actor actor, String roundId, String performerId, long version, @Nullable CommandKey key) {
        actor.require(Role.MENTOR_COORDINATOR);
        return rounds.change(
                roundId, key, version, round -> round.unpin(performerId, gather.of(round.plan())::propose));
    }

    Aggregate<Round> forbid(Actor actor, String roundId, PairIds ids, long version, CommandKey key) {
        actor.require(Role.MENTOR_COORDINATOR);
        return rounds.change(roundId, key, version, round -> {
            Candidates candidates = gather.of(round.plan());
            return round.forbid(ids, asked -> {
                candidates.requirePresent(ids);
                return candidates.propose(asked);
            });
        });
    }

    Aggregate<Round> allow(Actor actor, String roundId, PairIds ids, long version, @Nullable CommandKey key) {
        actor.require(Role.MENTOR_COORDINATOR);
        return rounds.change(roundId, key, version, round -> round.allow(ids, gather.of(round.plan())::propose));
    }

    /** Finds the best again among those who are there now; what is pinned or ruled out stays so. */
    Aggregate<Round> repeat(Actor actor, String roundId, long version, CommandKey key) {
        actor.require(Role.MENTOR_COORDINATOR);
        return rounds.change(roundId, key, version, round -> round.proposeAgain(gather.of(round.plan())::propose));
    }
}
