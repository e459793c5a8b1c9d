package no.likeverd.mentor.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.mentor.pair.Pair;
import no.likeverd.mentor.pair.Pairs;
import no.likeverd.mentor.performer.Performers;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Task;
import org.springframework.stereotype.Component;

/** What waits for the coordinator: proposals, people without a mentor, pairs that the organisation has come between. */
@Component
public class CoordinatorTasks {

    private static final PageRequest MOST = new PageRequest(0, PageRequest.MOST_ROWS);

    private final Rounds rounds;
    private final Pairs pairs;
    private final Performers performers;
    private final Replica replica;
    private final ReadersWords words;

    CoordinatorTasks(Rounds rounds, Pairs pairs, Performers performers, Replica replica, ReadersWords words) {
        this.rounds = rounds;
        this.pairs = pairs;
        this.performers = performers;
        this.replica = replica;
        this.words = words;
    }

    /** None for whoever is no coordinator. */
    public List<Task> of(Actor actor) {
        if (!actor.has(Role.MENTOR_COORDINATOR)) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        List<Round> drafts = rounds.drafts(MOST).map(Aggregate::state).rows();
        drafts.forEach(draft -> tasks.add(toPublish(draft)));
        int waiting = performers.waiting().size();
        if (waiting > 0 && drafts.isEmpty()) {
            tasks.add(new Task(RoundScreen.ROOT + "/new", "home.match", List.of(waiting), null));
        }
        pairs.barred().forEach(pair -> tasks.add(inTheWay(pair)));
        return List.copyOf(tasks);
    }

    private static Task toPublish(Round draft) {
        LocalDate from = draft.plan().from();
        return new Task(RoundScreen.ROOT + "/" + draft.roundId(), "home.publish", List.of(from), from);
    }

    private Task inTheWay(Pair pair) {
        return new Task(
                "/mentor/pairs/" + pair.pairId(),
                "home.inTheWay",
                List.of(name(pair.performer()), name(pair.mentor())),
                null);
    }

    private String name(Pair.Party party) {
        return replica.nameOf(party.personId()).orElseGet(() -> words.now().say("pair.unnamed"));
    }
}
