package no.likeverd.mentor.round;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.mentor.pair.FormPair;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The process over a round and its pairs: one write publishes, each match is formed by a repeatable command, one write
 * says what became of them.
 */
@Component
class PublishRound {

    private final Rounds rounds;
    private final FormPair formPair;
    private final Clock clock;

    PublishRound(Rounds rounds, FormPair formPair, Clock clock) {
        this.rounds = rounds;
        this.formPair = formPair;
        this.clock = clock;
    }

    Aggregate<Round> publish(Actor actor, String roundId, @Nullable Long version, CommandKey key) {
        actor.require(Role.MENTOR_COORDINATOR);
        return carryOn(rounds.change(roundId, key, version, round -> round.publish(clock)));
    }

    void resume(String roundId) {
        carryOn(rounds.get(roundId));
    }

    private Aggregate<Round> carryOn(Aggregate<Round> round) {
        if (round.state().status() != RoundStatus.PUBLISHING) {
            return round;
        }
        Map<String, Boolean> formed = new LinkedHashMap<>();
        for (Item item : round.state().items()) {
            formed.put(item.performerId(), formPair.form(round.state().match(item)));
        }
        return rounds.change(round.id(), null, null, known -> known.settle(formed));
    }
}
