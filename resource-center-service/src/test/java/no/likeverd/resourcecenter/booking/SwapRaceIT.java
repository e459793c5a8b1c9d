package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.booking.Rivals.STALE;
import static no.likeverd.resourcecenter.booking.Rivals.WON;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Race;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;

/** Many who swap, move, book and cancel at once, and every order stands where a calendar says it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwapRaceIT {

    private static final int CROWD = 48;
    private static final Period HERE = period("2026-12-07", "2026-12-21");
    private static final Period THERE = period("2027-01-11", "2027-01-25");

    @AutoClose
    private final Desk desk = new Desk();

    private final Regulars regulars = new Regulars(desk);

    @Race
    @Rule({"RC-265", "RC-266"})
    void oneOfManyWhoSwapTheSameTwoSwapsThem(int round) {
        desk.empty();
        List<String> experts = List.of(desk.anExpert(), desk.anExpert());
        List<String> orders = booked(experts, HERE, 100);
        List<Long> seen =
                orders.stream().map(id -> desk.orders.get(id).version()).toList();

        List<String> outcomes = Rivals.atOnce(
                CROWD,
                n -> desk.swap(
                        new SwapExperts.Pair(
                                orders.get(n % 2), seen.get(n % 2), orders.get((n + 1) % 2), seen.get((n + 1) % 2)),
                        "swap-" + n));

        assertThat(outcomes).containsOnlyOnce(WON);
        assertThat(outcomes).isSubsetOf(WON, STALE, "ORDER_BEING_SWAPPED", "EXPERT_BEING_SWAPPED");
        assertThat(desk.order(orders.getFirst()).allocation().expertId()).isEqualTo(experts.getLast());
        assertThat(desk.order(orders.getLast()).allocation().expertId()).isEqualTo(experts.getFirst());
        assertEachHasOne(experts, orders);
    }

    @Race
    @Rule("RC-265")
    void howeverManySwapRoundAboutEveryOrderHasOneExpertAndEveryExpertOneOrder(int round) {
        desk.empty();
        List<String> experts =
                IntStream.range(0, 6).mapToObj(n -> desk.anExpert()).toList();
        List<String> orders = booked(experts, HERE, 100);

        List<String> outcomes = Rivals.atOnce(
                CROWD, n -> desk.swap(orders.get(n % 6), orders.get((n + 1 + n / 6 % 5) % 6), "round-" + n));

        assertThat(outcomes)
                .contains(WON)
                .isSubsetOf(WON, STALE, "ORDER_BEING_SWAPPED", "EXPERT_BEING_SWAPPED", "SAME_EXPERT", "BOOKED");
        assertEachHasOne(experts, orders);
    }

    @Race
    @Rule("RC-265")
    void whoeverBooksOrMovesIntoEitherOutcomeIsRefusedOrTheSwapIs(int round) {
        regulars.begin(round);
        List<String> rivals = regulars.meet(12, place -> desk.anOrder(aDemand(place % 4 < 2 ? THERE : HERE, 50)));
        List<String> experts = List.of(desk.anExpert(), desk.anExpert());
        List<String> orders = List.of(
                booked(List.of(experts.getFirst()), HERE, 100).getFirst(),
                booked(List.of(experts.getLast()), THERE, 100).getFirst());
        List<Runnable> wishes = new ArrayList<>();
        wishes.add(() -> desk.swap(orders.getFirst(), orders.getLast(), "swap"));
        IntStream.range(0, 12)
                .forEach(n -> wishes.add(() -> desk.book(rivals.get(n), experts.get(n % 2), "rival-" + round)));

        List<String> outcomes = Rivals.atOnce(wishes);

        regulars.leave(rivalId -> outcomes.get(1 + rivals.indexOf(rivalId)).equals(WON));
        assertThat(outcomes.getFirst()).isIn(WON, "BOOKED");
        assertThat(outcomes).isSubsetOf(WON, "BOOKED");
        boolean swapped = outcomes.getFirst().equals(WON);
        assertThat(desk.order(orders.getFirst()).allocation().expertId())
                .isEqualTo(swapped ? experts.getLast() : experts.getFirst());
        assertThat(desk.order(orders.getLast()).allocation().expertId())
                .isEqualTo(swapped ? experts.getFirst() : experts.getLast());
        desk.assertStandWhereTheySay(orders);
        desk.assertStandWhereTheySay(rivals);
        desk.assertNeverAboveTheShare(experts);
        experts.forEach(desk::dismiss);
    }

    @Race
    @Rule("RC-265")
    void bookingsThatAreSwappedMovedAndCancelledAtOnceStandWhereTheyComeToStand(int round) {
        desk.empty();
        List<String> experts = List.of(desk.anExpert(), desk.anExpert());
        String third = desk.anExpert();
        List<String> orders = booked(experts, HERE, 100);
        String first = orders.getFirst();
        String other = orders.getLast();
        long seen = desk.orders.get(first).version();

        List<String> outcomes = Rivals.atOnce(List.of(
                () -> desk.swap(first, other, "swap"),
                () -> desk.move(first, seen, third, THERE, 100, "move"),
                () -> desk.endBooking.cancel(desk.department, other, null, Desk.key(other, "cancel"))));

        assertThat(outcomes.get(0)).isIn(WON, STALE, "ORDER_BEING_MOVED", "ORDER_BEING_RELEASED", "ORDER_WITHDRAWN");
        assertThat(outcomes.get(1)).isIn(WON, STALE, "ORDER_BEING_SWAPPED");
        assertThat(outcomes.get(2)).isIn(WON, "ORDER_BEING_SWAPPED");
        desk.assertStandWhereTheySay(orders);
        boolean cancelled = outcomes.get(2).equals(WON);
        assertThat(desk.order(other).status()).isEqualTo(cancelled ? OrderStatus.WITHDRAWN : OrderStatus.FILLED);
        assertThat(desk.order(first).status()).isEqualTo(OrderStatus.FILLED);
        List<String> all = List.of(experts.getFirst(), experts.getLast(), third);
        assertThat(desk.assertNeverAboveTheShare(all).stream()
                        .mapToInt(bookings -> bookings)
                        .sum())
                .isEqualTo(cancelled ? 1 : 2);
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

    private void assertEachHasOne(List<String> experts, List<String> orders) {
        desk.assertStandWhereTheySay(orders);
        assertThat(desk.ordersOf(orders).values())
                .extracting(order -> order.allocation().expertId())
                .containsExactlyInAnyOrderElementsOf(experts);
        assertThat(desk.assertNeverAboveTheShare(experts)).containsOnly(1);
    }
}
