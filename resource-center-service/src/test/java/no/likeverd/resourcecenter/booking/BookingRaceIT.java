package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Experts;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/** Neither an expert nor an order is ever given away twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingRaceIT {

    private static final int CROWD = 64;
    private static final int ROUNDS = 50;

    private final Demand demand = aDemand(period("2026-12-07", "2026-12-21"), 100);
    private final Desk desk =
            new Desk(Clock.fixed(Experts.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    private Crowd crowd;

    @BeforeAll
    void gather() {
        crowd = new Crowd(CROWD);
    }

    @AfterAll
    void disperse() {
        crowd.close();
        desk.close();
    }

    @RepeatedTest(ROUNDS)
    @Rule("RC-12")
    void oneOfManyOrdersGetsTheExpert() {
        String expertId = desk.anExpert();
        List<String> orderIds =
                IntStream.range(0, CROWD).mapToObj(n -> desk.anOrder(demand)).toList();

        List<String> outcomes = crowd.go(orderIds.stream()
                .<Runnable>map(orderId -> () -> desk.book(orderId, expertId, "race-key"))
                .toList());

        assertThat(outcomes).containsOnlyOnce(Crowd.WON);
        assertThat(others(outcomes)).containsOnly("BOOKED");
        assertThat(desk.standing(expertId)).hasSize(1);
        assertThat(orderIds.stream().map(orderId -> desk.order(orderId).status()))
                .containsOnlyOnce(OrderStatus.FILLED)
                .containsOnly(OrderStatus.FILLED, OrderStatus.OPEN);
        assertThat(desk.order(desk.standing(expertId).getFirst().orderId()).status())
                .isEqualTo(OrderStatus.FILLED);
    }

    @RepeatedTest(ROUNDS)
    @Rule("RC-12")
    void oneOfManyExpertsGetsTheOrder() {
        String orderId = desk.anOrder(demand);
        List<String> expertIds =
                IntStream.range(0, CROWD).mapToObj(n -> desk.anExpert()).toList();

        List<String> outcomes = crowd.go(expertIds.stream()
                .<Runnable>map(expertId -> () -> desk.book(orderId, expertId, "race-" + expertId))
                .toList());

        assertThat(outcomes).containsOnlyOnce(Crowd.WON);
        assertThat(others(outcomes)).containsAnyOf("ORDER_BEING_FILLED", "ORDER_FILLED");
        assertThat(others(outcomes)).isSubsetOf("ORDER_BEING_FILLED", "ORDER_FILLED");
        List<String> booked = expertIds.stream()
                .filter(expertId -> !desk.standing(expertId).isEmpty())
                .toList();
        assertThat(booked).containsExactly(desk.order(orderId).allocation().expertId());
    }

    @RepeatedTest(ROUNDS)
    @Rule({"RC-12", "RC-14"})
    void orderIsEitherFilledOrWithdrawn() {
        String expertId = desk.anExpert();
        String orderId = desk.anOrder(demand);

        List<String> outcomes = crowd.go(List.of(
                () -> desk.book(orderId, expertId, "race-key"),
                () -> desk.endBooking.withdraw(desk.department, orderId, Desk.key(orderId, "withdraw"))));

        assertThat(outcomes).containsOnlyOnce(Crowd.WON);
        if (outcomes.getFirst().equals(Crowd.WON)) {
            assertThat(outcomes.getLast()).isEqualTo("ORDER_FILLED");
            assertThat(desk.order(orderId).status()).isEqualTo(OrderStatus.FILLED);
            assertThat(desk.standing(expertId)).hasSize(1);
        } else {
            assertThat(outcomes.getFirst()).isEqualTo("ORDER_WITHDRAWN");
            assertThat(desk.order(orderId).status()).isEqualTo(OrderStatus.WITHDRAWN);
            assertThat(desk.standing(expertId)).isEmpty();
        }
    }

    @RepeatedTest(ROUNDS)
    @Rule("RC-25")
    void sameRequestSentManyTimesAtOnceMakesOneBooking() {
        String expertId = desk.anExpert();
        String orderId = desk.anOrder(demand);
        List<Runnable> wishes = new ArrayList<>(Collections.nCopies(8, () -> desk.book(orderId, expertId, "same-key")));

        assertThat(crowd.go(wishes)).containsOnly(Crowd.WON);
        assertThat(desk.standing(expertId)).hasSize(1);
    }

    private static List<String> others(List<String> outcomes) {
        return outcomes.stream().filter(outcome -> !outcome.equals(Crowd.WON)).toList();
    }
}
