package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.booking.Rivals.WON;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Race;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;

/** Neither an expert nor an order is ever given away twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingRaceIT {

    private static final int CROWD = 64;

    private final Demand demand = aDemand(period("2026-12-07", "2026-12-21"), 100);

    @AutoClose
    private final Desk desk = new Desk();

    @Race
    @Rule("RC-12")
    void oneOfManyOrdersGetsTheExpert(int round) {
        String expertId = desk.anExpert();
        List<String> orderIds =
                IntStream.range(0, CROWD).mapToObj(n -> desk.anOrder(demand)).toList();

        List<String> outcomes = Rivals.atOnce(orderIds, orderId -> desk.book(orderId, expertId, "race-key"));

        assertThat(outcomes).containsOnlyOnce(WON);
        assertThat(others(outcomes)).containsOnly("BOOKED");
        assertThat(desk.standing(expertId)).hasSize(1);
        assertThat(orderIds.stream().map(orderId -> desk.order(orderId).status()))
                .containsOnlyOnce(OrderStatus.FILLED)
                .containsOnly(OrderStatus.FILLED, OrderStatus.OPEN);
        assertThat(desk.order(desk.standing(expertId).getFirst().orderId()).status())
                .isEqualTo(OrderStatus.FILLED);
    }

    @Race
    @Rule("RC-12")
    void oneOfManyExpertsGetsTheOrder(int round) {
        String orderId = desk.anOrder(demand);
        List<String> expertIds =
                IntStream.range(0, CROWD).mapToObj(n -> desk.anExpert()).toList();

        List<String> outcomes = Rivals.atOnce(expertIds, expertId -> desk.book(orderId, expertId, "race-" + expertId));

        assertThat(outcomes).containsOnlyOnce(WON);
        assertThat(others(outcomes)).containsAnyOf("ORDER_BEING_FILLED", "ORDER_FILLED");
        assertThat(others(outcomes)).isSubsetOf("ORDER_BEING_FILLED", "ORDER_FILLED");
        List<String> booked = expertIds.stream()
                .filter(expertId -> !desk.standing(expertId).isEmpty())
                .toList();
        assertThat(booked).containsExactly(desk.order(orderId).allocation().expertId());
    }

    @Race
    @Rule({"RC-12", "RC-14"})
    void orderIsEitherFilledOrWithdrawn(int round) {
        String expertId = desk.anExpert();
        String orderId = desk.anOrder(demand);

        List<String> outcomes = Rivals.atOnce(List.of(
                () -> desk.book(orderId, expertId, "race-key"),
                () -> desk.endBooking.withdraw(desk.department, orderId, Desk.key(orderId, "withdraw"))));

        assertThat(outcomes).containsOnlyOnce(WON);
        if (outcomes.getFirst().equals(WON)) {
            assertThat(outcomes.getLast()).isEqualTo("ORDER_FILLED");
            assertThat(desk.order(orderId).status()).isEqualTo(OrderStatus.FILLED);
            assertThat(desk.standing(expertId)).hasSize(1);
        } else {
            assertThat(outcomes.getFirst()).isEqualTo("ORDER_WITHDRAWN");
            assertThat(desk.order(orderId).status()).isEqualTo(OrderStatus.WITHDRAWN);
            assertThat(desk.standing(expertId)).isEmpty();
        }
    }

    @Race
    @Rule({"RC-12", "RC-14"})
    void orderManyWantToFillIsFilledByOneOrWithdrawn(int round) {
        String orderId = desk.anOrder(demand);
        List<String> expertIds =
                IntStream.range(0, CROWD - 1).mapToObj(n -> desk.anExpert()).toList();
        List<Runnable> wishes = new ArrayList<>(expertIds.stream()
                .<Runnable>map(expertId -> () -> desk.book(orderId, expertId, "race-" + expertId))
                .toList());
        int midway = round % CROWD;
        wishes.add(midway, () -> desk.endBooking.withdraw(desk.department, orderId, Desk.key(orderId, "withdraw")));

        List<String> outcomes = Rivals.atOnce(wishes);

        assertThat(outcomes).containsOnlyOnce(WON);
        assertThat(others(outcomes))
                .isSubsetOf("ORDER_BEING_FILLED", "ORDER_BEING_RELEASED", "ORDER_FILLED", "ORDER_WITHDRAWN");
        boolean withdrawn = outcomes.get(midway).equals(WON);
        assertThat(desk.order(orderId).status()).isEqualTo(withdrawn ? OrderStatus.WITHDRAWN : OrderStatus.FILLED);
        List<String> booked = expertIds.stream()
                .filter(expertId -> !desk.standing(expertId).isEmpty())
                .toList();
        assertThat(booked).hasSize(withdrawn ? 0 : 1);
    }

    @Race
    @Rule("RC-25")
    void sameRequestSentManyTimesAtOnceMakesOneBooking(int round) {
        String expertId = desk.anExpert();
        String orderId = desk.anOrder(demand);

        assertThat(Rivals.atOnce(8, n -> desk.book(orderId, expertId, "same-key")))
                .containsOnly(WON);
        assertThat(desk.standing(expertId)).hasSize(1);
    }

    private static List<String> others(List<String> outcomes) {
        return outcomes.stream().filter(outcome -> !outcome.equals(WON)).toList();
    }
}
