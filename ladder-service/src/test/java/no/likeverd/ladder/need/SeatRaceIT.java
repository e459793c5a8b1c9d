package no.likeverd.ladder.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many who want the last seat at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeatRaceIT {

    private static final int CROWD = 64;
    private static final String ROUNDS = "no.likeverd.testing.Rounds#all";

    private final ExecutorService threads = Executors.newFixedThreadPool(CROWD);
    private MongoClient client;
    private Needs needs;

    @BeforeAll
    void open() {
        String database = Backends.freshDatabase("seats");
        client = MongoClients.create(Backends.mongoUri(database));
        needs = new Needs(new AggregateStores(client.getDatabase(database), Clock.systemUTC()), Clock.systemUTC());
    }

    @AfterAll
    void close() {
        threads.shutdownNow();
        client.close();
    }

    @ParameterizedTest
    @MethodSource(ROUNDS)
    @Rule("LAD-41")
    void oneOfManyGetsTheLastSeat(int round) throws Exception {
        String unit = "u-last-" + round;
        Stating.state(needs, unit, "seats", 3, 1);

        List<Boolean> won = all(n -> needs.reserve(seat(unit, n)));

        assertThat(won).containsOnlyOnce(true);
        assertThat(need(unit).reserved()).hasSize(1);
        assertThat(need(unit).holds(seat(unit, won.indexOf(true)))).isTrue();
    }

    @ParameterizedTest
    @MethodSource(ROUNDS)
    @Rule({"LAD-41", "LAD-43"})
    void loweringAndReservingAtOnceNeverLeaveMoreThanTheNeed(int round) throws Exception {
        String unit = "u-lower-" + round;
        Stating.state(needs, unit, "seats", 3, 3);

        List<Boolean> won = all(n -> switch (n % 8) {
            case 0 -> lowered(unit, n % 3);
            case 1 -> released(unit, n - 1);
            default -> needs.reserve(seat(unit, n));
        });

        LadderNeed need = need(unit);
        assertThat(need.held(3)).isLessThanOrEqualTo(need.seats(3));
        assertThat(need.reserved()).hasSize(need.held(3));
        assertThat(won).contains(true);
    }

    private boolean lowered(String unit, int seats) {
        try {
            Stating.state(needs, unit, "seats", 3, seats);
            return true;
        } catch (Problem refused) {
            assertThat(refused.code()).isEqualTo("SEATS_TAKEN");
            return false;
        }
    }

    private boolean released(String unit, int number) {
        needs.release(seat(unit, number));
        return !needs.reserve(seat(unit, number));
    }

    private List<Boolean> all(IntPredicate wish) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> running = new ArrayList<>();
        IntStream.range(0, CROWD)
                .forEach(n -> running.add(threads.submit(() -> {
                    start.await();
                    return wish.test(n);
                })));
        start.countDown();
        List<Boolean> outcomes = new ArrayList<>();
        for (Future<Boolean> one : running) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    private LadderNeed need(String unit) {
        return needs.find(unit, "seats").map(Aggregate::state).orElseThrow();
    }

    private static Seat seat(String unit, int number) {
        return new Seat(unit, "seats", 3, "pl-" + number, 1);
    }
}
