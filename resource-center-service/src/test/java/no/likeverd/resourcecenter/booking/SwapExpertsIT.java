package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.Refused.refuses;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Absence;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two orders change experts over two calendars, stopped at every step. */
class SwapExpertsIT {

    private static final Period DAYS = period("2026-12-07", "2026-12-21");
    private static final Period THEIRS = period("2026-12-14", "2026-12-28");

    private final StoppableClock clock = new StoppableClock(TODAY);

    @AutoClose
    private final Desk desk = new Desk(clock);

    private String here = "";
    private String there = "";
    private String orderId = "";
    private String otherId = "";

    @BeforeEach
    void book() {
        here = desk.anExpert();
        there = desk.anExpert();
        orderId = desk.anOrder(aDemand(DAYS, 100));
        otherId = desk.anOrder(aDemand(THEIRS, 60));
        desk.book(orderId, here, "book");
        desk.book(otherId, there, "book");
    }

    @Test
    @Rule("RC-260")
    void eachOrderGetsTheOthersExpertThoughNeitherCouldBeMovedThere() {
        refuses("BOOKED", () -> desk.move(orderId, there, DAYS, 100, "move"));
        refuses("BOOKED", () -> desk.move(otherId, here, THEIRS, 60, "move"));

        desk.swap(orderId, otherId, "swap");

        assertSwapped();
        assertThat(desk.order(orderId).demand()).isEqualTo(aDemand(DAYS, 100));
        assertThat(desk.order(otherId).demand()).isEqualTo(aDemand(THEIRS, 60));
    }

    @Test
    @Rule("RC-269")
    void swapBackIsASwapLikeAnyOther() {
        desk.swap(orderId, otherId, "swap");
        desk.swap(otherId, orderId, "back");

        assertUntouched();
    }

    @Test
    @Rule("RC-262")
    void whatHasBegunChangesHandsTomorrow() {
        LocalDate midway = LocalDate.parse("2026-12-09");
        clock.set(midway);

        desk.swap(orderId, otherId, "swap");

        Period left = period("2026-12-10", "2026-12-21");
        assertThat(desk.order(orderId).allocation().period()).isEqualTo(left);
        assertThat(desk.order(orderId).progress().servedUntil()).isEqualTo(midway.plusDays(1));
        assertThat(out(here)).containsExactly(period("2026-12-07", "2026-12-10"), THEIRS);
        assertThat(out(there)).containsExactly(left);
        clock.set(LocalDate.parse("2026-12-20"));
        refuses("BOOKING_ENDED", () -> desk.swap(orderId, otherId, "late"));
    }

    @Test
    @Rule("RC-261")
    void refusalNamesEachReasonAndWhoseItIsAndLeavesNoTrace() {
        desk.book(desk.anOrder(aDemand(period("2026-12-21", "2026-12-24"), 60)), here, "rival");
        away(there, "2026-12-08");
        long order = desk.orders.get(orderId).version();
        long calendar = desk.calendars.get(here).version();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> desk.swap(orderId, otherId, "swap"))
                .satisfies(problem -> {
                    assertThat(problem.member("sides"))
                            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(SwapCheck.SwapSide.class))
                            .extracting(
                                    SwapCheck.SwapSide::orderId, SwapCheck.SwapSide::expertId, SwapCheck.SwapSide::code)
                            .containsExactlyInAnyOrder(
                                    org.assertj.core.groups.Tuple.tuple(orderId, there, "ABSENT"),
                                    org.assertj.core.groups.Tuple.tuple(otherId, here, "BOOKED"));
                    assertThat(problem.member("orderId")).isIn(orderId, otherId);
                    assertThat(String.valueOf(problem.member("reasonsAgainst"))).contains("2026-W5");
                    assertThat(problem.detail()).contains("ord-");
                });

        assertThat(desk.orders.get(orderId).version()).isEqualTo(order);
        assertThat(desk.calendars.get(here).version()).isEqualTo(calendar);
        assertThat(desk.swaps.find(Desk.key(orderId, "swap", otherId).derivedId("swp")))
                .isEmpty();
        assertUntouchedBookings();
    }

    private void away(String expertId, String day) {
        LocalDate from = LocalDate.parse(day);
        desk.calendars.change(
                expertId, null, expert -> expert.add(new Absence("abs-1", new Period(from, from.plusDays(1))), TODAY));
    }

    @Test
    @Rule("RC-261")
    void whatCannotBeSwappedIsRefusedByName() {
        String same = desk.anOrder(aDemand(period("2027-03-01", "2027-03-15"), 60));
        desk.book(same, here, "book");
        String open = desk.anOrder(aDemand(DAYS, 60));

        refuses("SAME_EXPERT", () -> desk.swap(orderId, same, "same"));
        refuses("SAME_ORDER", () -> desk.swap(orderId, orderId, "itself"));
        refuses("NOT_BOOKED", () -> desk.swap(orderId, open, "open"));
        refuses("UNKNOWN_ORDER", () -> desk.swap(new SwapExperts.Pair(orderId, 1, "ord-none", 1), "none"));
        assertUntouched();
    }

    @Test
    @Rule("RC-264")
    void stoppedAtAnyStepItEndsAsIfItHadNotStopped() {
        int stops = 0;
        boolean finished = false;
        while (!finished) {
            book();
            finished = swappedUnlessStoppedAfter(stops++);
            clock.goOn();
            clock.pass(Duration.ofSeconds(6));
            desk.sweep();
            desk.sweep();

            boolean swapped = desk.order(orderId).allocation().expertId().equals(there);
            if (swapped) {
                assertSwapped();
            } else {
                assertUntouched();
            }
            assertThat(swapped || !finished).isTrue();
        }
        assertThat(stops).as("steps").isGreaterThan(10);
    }

    private boolean swappedUnlessStoppedAfter(int questions) {
        clock.stopAfter(questions);
        try {
            desk.swap(orderId, otherId, "swap");
            return true;
        } catch (StoppableClock.Stopped stopped) {
            return false;
        }
    }

    @Test
    @Rule({"RC-263", "RC-264"})
    void daysThatAreTakenBetweenTwoStepsAreANoAndNothingIsSwapped() {
        ExpertSwap begun = begun();
        desk.swapSteps.claim(begun, begun.one());
        desk.book(desk.anOrder(aDemand(period("2026-12-21", "2026-12-28"), 100)), here, "rival");

        desk.swapSteps.resume(begun.swapId());

        assertThat(desk.swaps.get(begun.swapId()).decision().refusal()).isEqualTo("BOOKED");
        assertThat(desk.swaps.get(begun.swapId()).decision().whose()).isEqualTo(otherId);
        assertUntouchedBookings();
        refuses("BOOKED", () -> desk.swap(pair(begun), "swap"));
        assertThat(desk.swapSteps.promise(begun.tradeOfOne(), begun.one().expertId()))
                .as("a late runner")
                .isNotNull();
        assertUntouchedBookings();
    }

    @Test
    @Rule("RC-263")
    void whatIsPromisedIsNobodysUntilItIsSettled() {
        ExpertSwap begun = begun();
        desk.swapSteps.claim(begun, begun.one());
        desk.swapSteps.claim(begun, begun.other());
        assertThat(desk.swapSteps.promise(begun.tradeOfOne(), begun.one().expertId()))
                .isNull();
        assertThat(desk.swapSteps.promise(begun.tradeOfOther(), begun.other().expertId()))
                .isNull();

        String rival = desk.anOrder(aDemand(period("2026-12-21", "2026-12-28"), 100));
        refuses("BOOKED", () -> desk.book(rival, here, "rival"));
        refuses("ORDER_BEING_SWAPPED", () -> desk.move(orderId, desk.anExpert(), DAYS, 100, "move"));
        desk.swapSteps.resume(begun.swapId());

        assertSwapped();
    }

    @Test
    @Rule("RC-264")
    void whoeverCancelsMeanwhileCancelsItWhereItComesToStand() {
        ExpertSwap begun = begun();
        desk.swapSteps.claim(begun, begun.one());
        desk.swapSteps.claim(begun, begun.other());

        Order cancelled = desk.endBooking.cancel(desk.department, orderId, null, Desk.key(orderId, "cancel"));

        assertThat(cancelled.status()).isEqualTo(OrderStatus.WITHDRAWN);
        assertThat(desk.standing(there)).isEmpty();
        assertThat(desk.standing(here)).extracting(Booking::orderId).containsExactly(otherId);
    }

    @Test
    @Rule("RC-264")
    void orderThatWasClaimedAfterTheSwapWasOverIsGivenBack() {
        ExpertSwap begun = begun();
        desk.swaps.change(
                begun.swapId(),
                swap -> swap.decide(new ExpertSwap.Decision("STALE_VERSION", otherId, false), clock.instant()));
        desk.swapSteps.resume(begun.swapId());
        desk.swapSteps.claim(begun, begun.one());
        assertThat(desk.order(begun.one().orderId()).progress().isSwapping()).isTrue();

        clock.pass(Duration.ofSeconds(6));
        desk.sweep();

        assertUntouched();
    }

    @Test
    @Rule("RC-264")
    void swapThatNobodyCameBackToInTimeIsUndone() {
        ExpertSwap begun = begun();
        desk.swapSteps.claim(begun, begun.one());
        clock.set(TODAY.plusDays(2));

        desk.sweep();

        assertUntouched();
        assertThat(desk.swaps.get(begun.swapId()).decision().refusal()).isEqualTo(SwapSteps.TOO_LATE);
    }

    @Test
    @Rule("RC-266")
    void whoeverHasNotSeenTheLatestIsTold() {
        SwapExperts.Pair seen = seen();
        desk.move(otherId, there, THEIRS, 50, "share");

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> desk.swap(seen, "swap"));
        assertThat(desk.order(orderId).allocation().expertId()).isEqualTo(here);
    }

    @Test
    @Rule("RC-266")
    void repeatFindsWhatWasSwapped() {
        SwapExperts.Pair seen = seen();
        ExpertSwap first = desk.swap(seen, "swap");
        long version = desk.orders.get(orderId).version();

        assertThat(desk.swap(seen, "swap")).isEqualTo(first);
        assertThat(desk.orders.get(orderId).version()).isEqualTo(version);
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> desk.swapExperts.swap(desk.centre, seen, Desk.key(orderId, "swap", "another")));
        refuses("NOT_ALLOWED", () -> desk.swapExperts.swap(desk.department, seen, Desk.key(orderId, "theirs", "x")));
        assertSwapped();
    }

    private SwapExperts.Pair seen() {
        return new SwapExperts.Pair(
                orderId,
                desk.orders.get(orderId).version(),
                otherId,
                desk.orders.get(otherId).version());
    }

    /** First step: the swap's document says what is wanted. */
    private ExpertSwap begun() {
        var key = Desk.key(orderId, "swap", otherId);
        return desk.swaps.begin(
                key.derivedId("swp"),
                key,
                () -> ExpertSwap.of(
                        key.derivedId("swp"),
                        desk.orders.get(orderId),
                        desk.orders.get(otherId),
                        TODAY.plusDays(1),
                        id -> key.then(id).derivedId("bkg")));
    }

    private SwapExperts.Pair pair(ExpertSwap swap) {
        boolean first = swap.one().orderId().equals(orderId);
        return new SwapExperts.Pair(
                orderId,
                (first ? swap.one() : swap.other()).version(),
                otherId,
                (first ? swap.other() : swap.one()).version());
    }

    private List<Period> out(String expertId) {
        return desk.expert(expertId).stays().bookings().stream()
                .flatMap(booking -> booking.out().stream())
                .toList();
    }

    private void assertSwapped() {
        assertStands(orderId, there, DAYS, 100);
        assertStands(otherId, here, THEIRS, 60);
    }

    private void assertUntouched() {
        assertStands(orderId, here, DAYS, 100);
        assertStands(otherId, there, THEIRS, 60);
    }

    /** Where others are booked with the same experts. */
    private void assertUntouchedBookings() {
        for (String id : List.of(orderId, otherId)) {
            Order order = desk.order(id);
            assertThat(order.progress().isSwapping()).isFalse();
            assertThat(order.allocation().expertId()).isEqualTo(id.equals(orderId) ? here : there);
            assertThat(desk.standing(order.allocation().expertId()))
                    .extracting(Booking::bookingId)
                    .contains(order.allocation().bookingId());
        }
    }

    private void assertStands(String id, String expertId, Period days, int share) {
        Order order = desk.order(id);
        assertThat(order.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(order.progress().isSwapping()).isFalse();
        assertThat(order.allocation().expertId()).isEqualTo(expertId);
        assertThat(desk.expert(expertId).stays().promised()).isNull();
        assertThat(desk.standing(expertId))
                .filteredOn(booking -> booking.orderId().equals(id))
                .singleElement()
                .returns(order.allocation().bookingId(), Booking::bookingId)
                .returns(days, Booking::period)
                .returns(share, Booking::sharePercent);
        assertThat(desk.standing(expertId))
                .filteredOn(booking -> booking.period().overlaps(days))
                .hasSize(1);
    }
}
