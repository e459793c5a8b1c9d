package no.likeverd.messaging.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.messaging.Tally;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.Race;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.TestInstance;

/** Sixty-four writers of one document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaceIT {

    private static final int WRITERS = 64;
    private static final int KEYS = 8;

    private final AggregateStore<Tally> store =
            Tally.stores(Tally.freshDatabase()).of(Tally.type("race"));

    /** The place is somebody else's. */
    private static final class Taken extends RuntimeException {
        Taken(String winner) {
            super(winner);
        }
    }

    @Race
    @Rule("MSG-31")
    void oneOfManyWinsAndEveryOtherIsToldWho(int round) {
        String place = "place-" + round;
        Tally.begin(store, place, Tally.cut("free"));

        List<String> told = Crowd.atOnce(WRITERS, writer -> claim(place, "writer-" + writer));

        List<String> marks = store.get(place).state().marks();
        assertThat(marks).as("claims of %s", place).hasSize(2);
        String winner = marks.getLast();
        assertThat(told).containsOnly("won " + winner, "lost to " + winner);
        assertThat(told).filteredOn(answer -> answer.startsWith("won")).hasSize(1);
        assertThat(store.get(place).seq()).isEqualTo(2);
    }

    @Race
    @Rule("MSG-31")
    void aRepeatedKeyHasOneEffectHoweverManySendItAtOnce(int round) {
        String stick = "stick-" + round;
        Tally.begin(store, stick, Tally.cut("begun"));

        List<Boolean> seen = Crowd.atOnce(WRITERS, writer -> mark(stick, "key-" + writer % KEYS));

        assertThat(seen).containsOnly(true);
        assertThat(store.get(stick).state().marks())
                .hasSize(KEYS + 1)
                .containsAll(
                        IntStream.range(0, KEYS).mapToObj(key -> "key-" + key).toList());
        assertThat(store.get(stick).seq()).isEqualTo(KEYS + 1);
    }

    private String claim(String place, String writer) {
        try {
            var after = store.change(place, Tally.key(writer), known -> {
                List<String> marks = known.state().marks();
                if (marks.size() > 1) {
                    throw new Taken(marks.getLast());
                }
                return known.state().mark(writer);
            });
            return "won " + after.state().marks().getLast();
        } catch (Taken e) {
            return "lost to " + e.getMessage();
        }
    }

    private boolean mark(String stick, String key) {
        return store.change(stick, Tally.key(key), known -> known.state().mark(key))
                .state()
                .marks()
                .contains(key);
    }
}
