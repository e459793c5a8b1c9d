package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.booking.Rivals.WON;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.order.Order;
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

    private final Regulars regulars = new Regulars(desk);

    @Race
    @Rule("RC-12")
    void oneOfManyOrdersGetsTheExpert(int round) {
        regulars.begin(round);
        List<String> orderIds = regulars.meet(CROWD, place -> desk.anOrder(demand));
        String expertId = desk.anExpert();

        List<String> outcomes = Rivals.atOnce(orderIds, orderId -> desk.book(orderId, expertId, "race-" + round));

        List<Booking> standing = desk.standing(expertId);
        Map<String, Order> after = desk.ordersOf(orderIds);
        desk.dismiss(expertId);
        regulars.leave(orderId -> after.get(orderId).status() != OrderStatus.OPEN);
        assertThat(outcomes).containsOnlyOnce(WON);
        assertThat(others(outcomes)).containsOnly("BOOKED");
        assertThat(standing).hasSize(1);
        assertThat(after).hasSize(CROWD);
        assertThat(after.values().stream().map(Order::status))
                .containsOnlyOnce(OrderStatus.FILLED)
                .containsOnly(OrderStatus.FILLED, OrderStatus.OPEN);
        assertThat(after.get(standing.getFirst().orderId()).status()).isEqualTo(OrderStatus.FILLED);
    }

    @Race
    @Rule("RC-12")
    void oneOfManyExpertsGetsTheOrder(int round) {
        regulars.begin(round);
        List<String> expertIds = regulars.meet(CROWD, place -> desk.anExpert());
        String orderId = desk.anOrder(demand);

        List<String> outcomes = Rivals.atOnce(expertIds, expertId -> desk.book(orderId, expertId, "race-" + expertId));

        List<String> booked = whoIsBookedOf(expertIds);
        assertThat(outcomes).containsOnlyOnce(WON);
        assertThat(others(outcomes)).containsAnyOf("ORDER_BEING_FILLED", "ORDER_FILLED");
        assertThat(others(outcomes)).isSubsetOf("ORDER_BEING_FILLED", "ORDER_FILLED");
        assertThat(booked).containsExactly(desk.order(orderId).allocation().expertId());
    }

    @Race
    @Rule({"RC-12", "RC-14"})
    void orderIsEitherFilledOrWithdrawn(int round) {
        desk.empty();
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
        regulars.begin(round);
        List<String> expertIds = regulars.meet(CROWD - 1, place -> desk.anExpert());
        String orderId = desk.anOrder(demand);
        List<Runnable> wishes = new ArrayList<>(expertIds.stream()
                .<Runnable>map(expertId -> () -> desk.book(orderId, expertId, "race-" + expertId))
                .toList());
        int midway = round % CROWD;
        wishes.add(midway, () -> desk.endBooking.withdraw(desk.department, orderId, Desk.key(orderId, "withdraw")));

        List<String> outcomes = Rivals.atOnce(wishes);

        List<String> booked = whoIsBookedOf(expertIds);
        assertThat(outcomes).containsOnlyOnce(WON);
        assertThat(others(outcomes))
                .isSubsetOf("ORDER_BEING_FILLED", "ORDER_BEING_RELEASED", "ORDER_FILLED", "ORDER_WITHDRAWN");
        boolean withdrawn = outcomes.get(midway).equals(WON);
        assertThat(desk.order(orderId).status()).isEqualTo(withdrawn ? OrderStatus.WITHDRAWN : OrderStatus.FILLED);
        assertThat(booked).hasSize(withdrawn ? 0 : 1);
    }

    @Race
    @Rule("RC-25")
    void sameRequestSentManyTimesAtOnceMakesOneBooking(int round) {
        desk.empty();
        String expertId = desk.anExpert();
        String orderId = desk.anOrder(demand);

        assertThat(Rivals.atOnce(8, n -> desk.book(orderId, expertId, "same-key")))
                .containsOnly(WON);
        assertThat(desk.standing(expertId)).hasSize(1);
    }

    /** They do not come again, nor does anybody whose calendar remembers the order. */
    private List<String> whoIsBookedOf(List<String> expertIds) {
        List<Aggregate<ExpertCalendar>> after = desk.calendarsOf(expertIds);
        assertThat(after).hasSameSizeAs(expertIds);
        Set<String> written = after.stream()
                .filter(calendar -> calendar.version() > 1)
                .map(Aggregate::id)
                .collect(Collectors.toSet());
        regulars.leave(written::contains);
        return after.stream()
                .filter(calendar -> !Desk.standing(calendar.state()).isEmpty())
                .map(Aggregate::id)
                .toList();
    }

    private static List<String> others(List<String> outcomes) {
        return outcomes.stream().filter(outcome -> !outcome.equals(WON)).toList();
    }
}
