package no.likeverd.messaging.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import no.likeverd.messaging.Tally;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sixty-four writers of one document; {@code -Dlikeverd.race.rounds=10000} for the long form. */
class RaceIT {

    private static final int WRITERS = 64;
    private static final int KEYS = 8;
    private static final int ROUNDS = Integer.getInteger("likeverd.race.rounds", 10);

    private final AggregateStore<Tally> store =
            Tally.stores(Tally.freshDatabase()).of(Tally.type("race"));
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final CyclicBarrier gate = new CyclicBarrier(WRITERS);

    /** The place is somebody else's. */
    private static final class Taken extends RuntimeException {
        Taken(String winner) {
            super(winner);
        }
    }

    @AfterEach
    void stop() {
        writers.shutdownNow();
    }

    @Test
    @Rule("MSG-31")
    void oneOfManyWinsAndEveryOtherIsToldWho() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String place = "place-" + round;
            Tally.begin(store, place, Tally.cut("free"));

            List<String> told = together(writer -> () -> claim(place, "writer-" + writer));

            List<String> marks = store.get(place).state().marks();
            assertThat(marks).as("claims of %s", place).hasSize(2);
            String winner = marks.getLast();
            assertThat(told).containsOnly("won " + winner, "lost to " + winner);
            assertThat(told).filteredOn(answer -> answer.startsWith("won")).hasSize(1);
            assertThat(store.get(place).seq()).isEqualTo(2);
        }
    }

    @Test
    @Rule("MSG-31")
    void aRepeatedKeyHasOneEffectHoweverManySendItAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String stick = "stick-" + round;
            Tally.begin(store, stick, Tally.cut("begun"));

            List<Boolean> seen = together(writer -> () -> mark(stick, "key-" + writer % KEYS));

            assertThat(seen).containsOnly(true);
            assertThat(store.get(stick).state().marks())
                    .hasSize(KEYS + 1)
                    .containsAll(IntStream.range(0, KEYS)
                            .mapToObj(key -> "key-" + key)
                            .toList());
            assertThat(store.get(stick).seq()).isEqualTo(KEYS + 1);
        }
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

    private <T> List<T> together(IntFunction<Callable<T>> work) throws Exception {
        List<Future<T>> running = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Callable<T> own = work.apply(writer);
            running.add(writers.submit(() -> {
                int place = gate.await();
                assert place >= 0 : "all are here";
                return own.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }
}
