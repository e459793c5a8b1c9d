package no.likeverd.mentor.pair;

import java.time.Clock;
import no.likeverd.mentor.barrier.Barrier;
import no.likeverd.mentor.barrier.Barriers;
import org.springframework.stereotype.Component;

/** Somebody has another post: notes which of the person's pairs the organisation has come between. */
@Component
public class WatchPairs {

    private final Pairs pairs;
    private final Barriers barriers;
    private final Clock clock;

    WatchPairs(Pairs pairs, Barriers barriers, Clock clock) {
        this.pairs = pairs;
        this.barriers = barriers;
        this.clock = clock;
    }

    public void moved(String personId) {
        Barrier barrier = barriers.now();
        for (Pair pair : pairs.activeOf(personId)) {
            boolean inLine =
                    barrier.inLine(pair.mentor().personId(), pair.performer().personId());
            pairs.change(pair.pairId(), null, known -> known.look(inLine, clock));
        }
    }
}
