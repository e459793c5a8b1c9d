package no.likeverd.ladder.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.List;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.Race;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Many who want the last seat at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeatRaceIT {

    private static final int CROWD = 64;

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
        client.close();
    }

    @Race
    @Rule("LAD-41")
    void oneOfManyGetsTheLastSeat(int round) {
        String unit = "u-last-" + round;
        Stating.state(needs, unit, "seats", 3, 1);

        List<Boolean> won = Crowd.atOnce(CROWD, n -> needs.reserve(seat(unit, n)));

        assertThat(won).containsOnlyOnce(true);
        assertThat(need(unit).reserved()).hasSize(1);
        assertThat(need(unit).holds(seat(unit, won.indexOf(true)))).isTrue();
    }

    @Race
    @Rule({"LAD-41", "LAD-43"})
    void loweringAndReservingAtOnceNeverLeaveMoreThanTheNeed(int round) {
        String unit = "u-lower-" + round;
        Stating.state(needs, unit, "seats", 3, 3);

        List<Boolean> won = Crowd.atOnce(CROWD, n -> switch (n % 8) {
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

    private LadderNeed need(String unit) {
        return needs.find(unit, "seats").map(Aggregate::state).orElseThrow();
    }

    private static Seat seat(String unit, int number) {
        return new Seat(unit, "seats", 3, "pl-" + number, 1);
    }
}
