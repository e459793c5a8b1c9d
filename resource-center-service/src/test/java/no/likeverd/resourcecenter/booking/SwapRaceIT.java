package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many who swap, move, book and cancel at once, and every order stands where a calendar says it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwapRaceIT {

    private static final int CROWD = 48;
    private static final String ROUNDS = "no.likeverd.testing.Rounds#all";
    private static final Period HERE = period("2026-12-07", "2026-12-21");
    private static final Period THERE = period("2027-01-11", "2027-01-25");

    private final Desk desk = new Desk(Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
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

    @ParameterizedTest
    @MethodSource(ROUNDS)
    @Rule({"RC-265", "RC-266"})
    void oneOfManyWhoSwapTheSameTwoSwapsThem(int round) {
        List<String> experts = List.of(desk.anExpert(), desk.anExpert());
        List<String> orders = booked(experts, HERE, 100);
        List<Long> seen =
                orders.stream().map(id -> desk.orders.get(id).version()).toList();

        List<String> outcomes = crowd.go(IntStream.range(0, CROWD)
                .<Runnable>mapToObj(n -> () -> told(() -> desk.swap(
                        new SwapExperts.Pair(
                                orders.get(n % 2), seen.get(n % 2), orders.get((n + 1) % 2), seen.get((n + 1) % 2)),
                        "swap-" + n)))
                .toList());

        assertThat(outcomes).containsOnlyOnce(Crowd.WON);
        assertThat(outcomes).isSubsetOf(Crowd.WON, "STALE", "ORDER_BEING_SWAPPED", "EXPERT_BEING_SWAPPED");
        assertThat(desk.order(orders.getFirst()).allocation().expertId()).isEqualTo(experts.getLast());
        assertThat(desk.order(orders.getLast()).allocation().expertId()).isEqualTo(experts.getFirst());
        assertEachHasOne(experts, orders);
    }

    @ParameterizedTest
    @MethodSource(ROUNDS)
    @Rule("RC-265")
    void howeverManySwapRoundAboutEveryOrderHasOneExpertAndEveryExpertOneOrder(int round) {
        List<String> experts =
                IntStream.range(0, 6).mapToObj(n -> desk.anExpert()).toList();
        List<String> orders = booked(experts, HERE, 100);

        List<String> outcomes = crowd.go(IntStream.range(0, CROWD)
                .<Runnable>mapToObj(n -> () ->
                        told(() -> desk.swap(orders.get(n % 6), orders.get((n + 1 + n / 6 % 5) % 6), "round-" + n)))
                .toList());

        assertThat(outcomes)
                .contains(Crowd.WON)
                .isSubsetOf(Crowd.WON, "STALE", "ORDER_BEING_SWAPPED", "EXPERT_BEING_SWAPPED", "SAME_EXPERT", "BOOKED");
        assertEachHasOne(experts, orders);
    }

    @ParameterizedTest
    @MethodSource(ROUNDS)
    @Rule("RC-265")
    void whoeverBooksOrMovesIntoEitherOutcomeIsRefusedOrTheSwapIs(int round) {
        List<String> experts = List.of(desk.anExpert(), desk.anExpert());
        List<String> orders = List.of(
                booked(List.of(experts.getFirst()), HERE, 100).getFirst(),
                booked(List.of(experts.getLast()), THERE, 100).getFirst());
        List<Runnable> wishes = new ArrayList<>();
        wishes.add(() -> told(() -> desk.swap(orders.getFirst(), orders.getLast(), "swap")));
        List<String> rivals = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            String expertId = experts.get(n % 2);
            String rival = desk.anOrder(aDemand(n % 4 < 2 ? THERE : HERE, 50));
            rivals.add(rival);
            wishes.add(() -> desk.book(rival, expertId, "rival"));
        }

        List<String> outcomes = crowd.go(wishes);

        assertThat(outcomes.getFirst()).isIn(Crowd.WON, "BOOKED");
        assertThat(outcomes).isSubsetOf(Crowd.WON, "BOOKED");
        boolean swapped = outcomes.getFirst().equals(Crowd.WON);
        assertThat(desk.order(orders.getFirst()).allocation().expertId())
                .isEqualTo(swapped ? experts.getLast() : experts.getFirst());
        assertThat(desk.order(orders.getLast()).allocation().expertId())
                .isEqualTo(swapped ? experts.getFirst() : experts.getLast());
        orders.forEach(this::assertStandsWhereItSays);
        rivals.forEach(this::assertStandsWhereItSays);
        experts.forEach(this::assertNeverAboveTheShare);
    }

    @ParameterizedTest
    @MethodSource(ROUNDS)
    @Rule("RC-265")
    void bookingsThatAreSwappedMovedAndCancelledAtOnceStandWhereTheyComeToStand(int round) {
        List<String> experts = List.of(desk.anExpert(), desk.anExpert());
        String third = desk.anExpert();
        List<String> orders = booked(experts, HERE, 100);
        String first = orders.getFirst();
        String other = orders.getLast();
        long seen = desk.orders.get(first).version();

        List<String> outcomes = crowd.go(List.of(
                () -> told(() -> desk.swap(first, other, "swap")),
                () -> told(() -> desk.move(first, seen, third, THERE, 100, "move")),
                () -> desk.endBooking.cancel(desk.department, other, null, Desk.key(other, "cancel"))));

        assertThat(outcomes.get(0))
                .isIn(Crowd.WON, "STALE", "ORDER_BEING_MOVED", "ORDER_BEING_RELEASED", "ORDER_WITHDRAWN");
        assertThat(outcomes.get(1)).isIn(Crowd.WON, "STALE", "ORDER_BEING_SWAPPED");
        assertThat(outcomes.get(2)).isIn(Crowd.WON, "ORDER_BEING_SWAPPED");
        orders.forEach(this::assertStandsWhereItSays);
        boolean cancelled = outcomes.get(2).equals(Crowd.WON);
        assertThat(desk.order(other).status()).isEqualTo(cancelled ? OrderStatus.WITHDRAWN : OrderStatus.FILLED);
        assertThat(desk.order(first).status()).isEqualTo(OrderStatus.FILLED);
        List<String> all = List.of(experts.getFirst(), experts.getLast(), third);
        assertThat(all.stream().mapToInt(expert -> desk.standing(expert).size()).sum())
                .isEqualTo(cancelled ? 1 : 2);
        all.forEach(this::assertNeverAboveTheShare);
    }

    /** An order for each of them. */
    private List<String> booked(List<String> experts, Period days, int share) {
        return experts.stream()
                .map(expertId -> {
                    String orderId = desk.anOrder(aDemand(days, share));
                    desk.book(orderId, expertId, "book");
                    return orderId;
                })
                .toList();
    }

    private static void told(Runnable wish) {
        try {
            wish.run();
        } catch (StaleVersion stale) {
            throw Problem.of(412, "STALE", "somebody else was faster");
        }
    }

    private void assertEachHasOne(List<String> experts, List<String> orders) {
        orders.forEach(this::assertStandsWhereItSays);
        experts.forEach(expertId -> assertThat(desk.standing(expertId)).hasSize(1));
        assertThat(orders.stream().map(id -> desk.order(id).allocation().expertId()))
                .containsExactlyInAnyOrderElementsOf(experts);
        experts.forEach(this::assertNeverAboveTheShare);
    }

    private void assertNeverAboveTheShare(String expertId) {
        assertThat(desk.expert(expertId).stays().promised()).isNull();
        for (Period days : List.of(HERE, THERE)) {
            days.from().datesUntil(days.to()).forEach(day -> assertThat(desk.standing(expertId).stream()
                            .filter(booking -> booking.period().contains(day))
                            .mapToInt(Booking::sharePercent)
                            .sum())
                    .isLessThanOrEqualTo(100));
        }
    }

    private void assertStandsWhereItSays(String orderId) {
        Order order = desk.order(orderId);
        assertThat(order.progress().isBetween()).isFalse();
        if (order.status() == OrderStatus.FILLED) {
            assertThat(desk.standing(order.allocation().expertId()))
                    .filteredOn(booking -> booking.orderId().equals(orderId))
                    .singleElement()
                    .returns(order.allocation().bookingId(), Booking::bookingId)
                    .returns(order.allocation().period(), Booking::period);
        }
    }
}
