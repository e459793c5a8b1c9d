package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.booking.Rivals.WON;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.plan.PlanDesk;
import no.likeverd.testing.Race;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;

/** A plan is accepted while others drag, book, cancel and withdraw among the same experts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanRaceIT {

    private static final Period HERE = period("2026-12-07", "2026-12-21");
    private static final Period THERE = period("2027-01-18", "2027-02-01");
    private static final List<String> REFUSALS =
            List.of("BOOKED", "ORDER_BEING_FILLED", "ORDER_FILLED", "ORDER_WITHDRAWN", "ORDER_BEING_RELEASED");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(11);

    private final StoppableClock clock = new StoppableClock(TODAY);

    @AutoClose
    private final Desk desk = new Desk(clock);

    /** Two instances, each with a thread of its own for plans. */
    @AutoClose
    private final PlanDesk plans = planDesk();

    @AutoClose
    private final PlanDesk others = planDesk();

    private PlanDesk planDesk() {
        return new PlanDesk(desk.stores, desk.orders, desk.calendars, desk.goodStays, desk.bookExpert, clock);
    }

    @Race
    @Rule({"RC-12", "RC-64", "RC-125"})
    void whatIsPlannedDraggedOrderedAndCancelledAtOnceStandsWhereItSays(int round) {
        desk.empty();
        clock.set(TODAY);
        List<String> experts =
                IntStream.range(0, 3).mapToObj(n -> desk.anExpert()).toList();
        List<String> planned = ordered(6, n -> n % 2 == 0 ? HERE : THERE, 50);
        String planId = plans.made(desk.centre, "plan-" + round);
        Map<String, String> proposed = plans.proposed(planId);
        assertThat(proposed).containsOnlyKeys(planned).allSatisfy((order, expert) -> assertThat(experts)
                .contains(expert));
        // since the plan was made: in the way of nothing yet, and one that takes room and is cancelled
        List<String> dragged = ordered(3, n -> period("2027-03-01", "2027-03-08"), 100);
        IntStream.range(0, 3).forEach(n -> desk.book(dragged.get(n), experts.get(n), "before"));
        String cancelled = ordered(1, n -> HERE, 100).getFirst();
        desk.book(cancelled, experts.get(round % 3), "before");
        List<String> rivals = ordered(6, n -> n % 2 == 0 ? HERE : THERE, 100);

        List<Runnable> wishes = new ArrayList<>();
        wishes.add(() -> plans.accept(desk.centre, planId, Set.of(), "whole"));
        wishes.add(() -> others.accept(desk.centre, planId, Set.copyOf(planned.subList(0, 3)), "half"));
        IntStream.range(0, 3)
                .forEach(n -> wishes.add(() -> desk.move(
                        dragged.get(n),
                        experts.get((n + round) % 3),
                        n % 2 == 0 ? HERE : THERE,
                        50 + 25 * (n % 3),
                        "drag")));
        IntStream.range(0, 6).forEach(n -> wishes.add(() -> desk.book(rivals.get(n), experts.get(n / 2), "rival")));
        wishes.add(() -> desk.book(planned.get(5), experts.get(round % 3), "by hand"));
        wishes.add(() -> desk.endBooking.cancel(desk.department, cancelled, null, Desk.key(cancelled, "cancel")));
        Stream.of(planned.get(1), rivals.getFirst())
                .forEach(order -> wishes.add(
                        () -> desk.endBooking.withdraw(desk.department, order, Desk.key(order, "withdraw"))));
        List<String> outcomes = Rivals.atOnce(wishes);
        plans.untilSettled(planId, this::sweep);
        sweep();
        others.made(desk.centre, "quiet-there-" + round);
        plans.made(desk.centre, "quiet-here-" + round);
        Map<String, String> later = plans.proposed(plans.made(desk.centre, "later-" + round));

        assertThat(outcomes)
                .contains(WON)
                .filteredOn(outcome -> !outcome.equals(WON))
                .isSubsetOf(REFUSALS);
        assertThat(outcomes.subList(0, 2)).containsOnly(WON);
        assertThat(outcomes.get(12)).as("nobody else has to do with it").isEqualTo(WON);
        List<String> all = Stream.of(planned, dragged, rivals, List.of(cancelled))
                .flatMap(Collection::stream)
                .toList();
        desk.assertStandWhereTheySay(all);
        desk.assertNeverAboveTheShare(experts);
        assertNothingElseStands(experts, all);
        assertThat(desk.ordersOf(dragged).values())
                .as("dragged or not, nobody has lost an expert")
                .extracting(Order::status)
                .containsOnly(OrderStatus.FILLED);
        assertEachLineIsTrue(planId, proposed);
        assertThat(desk.ordersOf(List.copyOf(later.keySet())).values())
                .as("a later plan keeps what was booked")
                .extracting(Order::status)
                .allMatch(OrderStatus.OPEN::equals);
    }

    /** Home care has ordered so many. */
    private List<String> ordered(int count, IntFunction<Period> days, int share) {
        return IntStream.range(0, count)
                .mapToObj(n -> desk.anOrder(aDemand(days.apply(n), share)))
                .toList();
    }

    /** Later, whatever was left halfway is gone on with, on both instances. */
    private void sweep() {
        clock.pass(LONG_ENOUGH);
        desk.sweep();
        plans.sweep();
        others.sweep();
    }

    /** Each booking is of an order that knows of it. */
    private void assertNothingElseStands(List<String> experts, List<String> orderIds) {
        List<String> filled = desk.ordersOf(orderIds).values().stream()
                .filter(order -> order.status() == OrderStatus.FILLED)
                .map(Order::orderId)
                .toList();
        assertThat(desk.standingOf(experts).values().stream()
                        .flatMap(Collection::stream)
                        .map(Booking::orderId))
                .containsExactlyInAnyOrderElementsOf(filled);
    }

    /** A line says that it is booked when its own booking stands, and else what came between. */
    private void assertEachLineIsTrue(String planId, Map<String, String> proposed) {
        Map<String, Order> now = desk.ordersOf(List.copyOf(proposed.keySet()));
        assertThat(plans.lines(planId)).hasSameSizeAs(proposed.keySet()).allSatisfy(line -> {
            Order order = now.get(line.orderId());
            boolean stands = order.status() == OrderStatus.FILLED
                    && order.allocation().bookingId().equals(line.bookingId());
            assertThat(line.booked()).isEqualTo(stands);
            if (stands) {
                assertThat(order.allocation().expertId()).isEqualTo(line.expertId());
                assertThat(line.refusal()).isNull();
            } else {
                assertThat(line.refusal())
                        .as("nothing that passes")
                        .isIn(REFUSALS)
                        .doesNotContain("BEING");
            }
        });
    }
}
