package no.likeverd.mentor.round;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.mentor.pair.EndReason;
import no.likeverd.mentor.pair.Pair;
import no.likeverd.mentor.pair.Pairs;
import no.likeverd.mentor.performer.Performers;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.springframework.stereotype.Component;

/** Rounds and what they leave to do, for the coordinator. */
@Component
class FindRounds {

    private final Rounds rounds;
    private final Pairs pairs;
    private final Performers performers;

    FindRounds(Rounds rounds, Pairs pairs, Performers performers) {
        this.rounds = rounds;
        this.pairs = pairs;
        this.performers = performers;
    }

    Aggregate<Round> one(Actor actor, String roundId) {
        actor.require(Role.MENTOR_COORDINATOR);
        return rounds.get(roundId);
    }

    Page<Round> page(Actor actor, PageRequest page) {
        actor.require(Role.MENTOR_COORDINATOR);
        return rounds.page(page).map(Aggregate::state);
    }

    /** What a person has to decide: matches that did not become pairs, pairs that ended, pairs that are in the way. */
    Page<Task> tasks(Actor actor, String roundId, PageRequest page) {
        Round round = one(actor, roundId).state();
        List<Task> tasks = Stream.concat(
                        round.items().stream()
                                .filter(item -> item.outcome() == Item.Outcome.NOT_POSSIBLE)
                                .map(this::notFormed),
                        pairs.ofRound(roundId).stream().flatMap(this::leftToDo))
                .toList();
        return Page.of(tasks, page);
    }

    private Task notFormed(Item item) {
        return new Task(Task.Code.NOT_POSSIBLE, item.mentorId(), item.performerId(), null, waits(item.performerId()));
    }

    private Stream<Task> leftToDo(Pair pair) {
        Pair.Ending ending = pair.ending();
        if (ending == null) {
            return pair.barred() ? Stream.of(task(Task.Code.NOT_POSSIBLE, pair, true)) : Stream.of();
        }
        return ending.reason() == EndReason.COMPLETED
                ? Stream.of()
                : Stream.of(task(Task.Code.REMATCH, pair, waits(pair.performer().id())));
    }

    private static Task task(Task.Code code, Pair pair, boolean open) {
        return new Task(code, pair.mentor().id(), pair.performer().id(), pair.pairId(), open);
    }

    private boolean waits(String performerId) {
        return performers.get(performerId).waiting();
    }
}
