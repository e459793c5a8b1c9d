package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.booking.Rivals.STALE;
import static no.likeverd.resourcecenter.booking.Rivals.WON;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.resourcecenter.calendar.Booking;
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

    @Race
    @Rule({"RC-265", "RC-266"})
    void oneOfManyWhoSwapTheSameTwoSwapsThem(int round) {
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
        List<String> experts = List.of(desk.anExpert(), desk.anExpert());
        List<String> orders = List.of(
                booked(List.of(experts.getFirst()), HERE, 100).getFirst(),
                booked(List.of(experts.getLast()), THERE, 100).getFirst());
        List<Runnable> wishes = new ArrayList<>();
        wishes.add(() -> desk.swap(orders.getFirst(), orders.getLast(), "swap"));
        List<String> rivals = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            String expertId = experts.get(n % 2);
            String rival = desk.anOrder(aDemand(n % 4 < 2 ? THERE : HERE, 50));
            rivals.add(rival);
            wishes.add(() -> desk.book(rival, expertId, "rival"));
        }

        List<String> outcomes = Rivals.atOnce(wishes);

        assertThat(outcomes.getFirst()).isIn(WON, "BOOKED");
        assertThat(outcomes).isSubsetOf(WON, "BOOKED");
        boolean swapped = outcomes.getFirst().equals(WON);
        assertThat(desk.order(orders.getFirst()).allocation().expertId())
                .isEqualTo(swapped ? experts.getLast() : experts.getFirst());
        assertThat(desk.order(orders.getLast()).allocation().expertId())
                .isEqualTo(swapped ? experts.getFirst() : experts.getLast());
        orders.forEach(desk::assertStandsWhereItSays);
        rivals.forEach(desk::assertStandsWhereItSays);
        experts.forEach(this::assertNeverAboveTheShare);
    }

    @Race
    @Rule("RC-265")
    void bookingsThatAreSwappedMovedAndCancelledAtOnceStandWhereTheyComeToStand(int round) {
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
        orders.forEach(desk::assertStandsWhereItSays);
        boolean cancelled = outcomes.get(2).equals(WON);
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

    private void assertEachHasOne(List<String> experts, List<String> orders) {
        orders.forEach(desk::assertStandsWhereItSays);
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
}
