package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.Refused.refuses;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Experts;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moving a booking within one calendar and between two, stopped at every step. */
class MoveBookingIT {

    private static final Period DAYS = period("2026-12-07", "2026-12-21");
    private static final Period LATER = period("2026-12-14", "2026-12-28");

    private final StoppableClock clock = new StoppableClock(TODAY);

    @AutoClose
    private final Desk desk = new Desk(clock);

    private final Demand demand = aDemand(DAYS, 100);
    private final String expertId = desk.anExpert();
    private final String other = desk.anExpert();
    private String orderId = desk.anOrder(demand);

    @BeforeEach
    void book() {
        desk.book(orderId, expertId, "book");
    }

    @Test
    @Rule("RC-59")
    void bookingGoesToOtherDays() {
        Order moved = desk.move(orderId, expertId, LATER, 60, "move");

        assertThat(moved.demand()).isEqualTo(aDemand(LATER, 60));
        assertStands(expertId, LATER, 60);
    }

    @Test
    @Rule("RC-59")
    void bookingGoesToAnotherExpert() {
        Order moved = desk.move(orderId, other, LATER, 60, "move");

        assertThat(moved.allocation().expertId()).isEqualTo(other);
        assertStands(other, LATER, 60);
        assertThat(desk.standing(expertId)).isEmpty();
    }

    @Test
    @Rule({"RC-22", "RC-28", "RC-59"})
    void refusalNamesWeeksDatesAndOthersAndLeavesNoTrace() {
        String rival = desk.anOrder(aDemand(period("2027-01-04", "2027-01-11"), 100));
        desk.book(rival, expertId, "rival");
        long orderVersion = desk.orders.get(orderId).version();
        long expertVersion = desk.calendars.get(expertId).version();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> desk.move(orderId, expertId, period("2026-12-28", "2027-01-11"), 100, "move"))
                .returns("BOOKED", Problem::code)
                .satisfies(problem -> {
                    assertThat(String.valueOf(problem.member("reasonsAgainst"))).contains("2027-W01");
                    assertThat(problem.member("nextFree")).isEqualTo(period("2027-01-11", "2027-01-25"));
                    assertThat(String.valueOf(problem.member("alternatives"))).contains(other);
                });
        refuses("BOOKED", () -> desk.move(rival, expertId, LATER, 100, "rival-move"));

        assertThat(desk.orders.get(orderId).version()).isEqualTo(orderVersion);
        assertThat(desk.calendars.get(expertId).version()).isEqualTo(expertVersion);
        assertThat(desk.meters
                        .counter("likeverd.booking.refusals", "code", "BOOKED")
                        .count())
                .isEqualTo(2);
    }

    @Test
    @Rule("RC-61")
    void stoppedAtAnyStepItEndsAsIfItHadNotStopped() {
        for (String target : List.of(expertId, other)) {
            int stops = 0;
            boolean finished = false;
            while (!finished) {
                String from = desk.anExpert();
                String to = target.equals(expertId) ? from : desk.anExpert();
                orderId = desk.anOrder(demand);
                desk.book(orderId, from, "book");
                finished = movedUnlessStoppedAfter(stops++, to);
                clock.goOn();
                clock.pass(Duration.ofSeconds(6));
                desk.sweep();
                desk.sweep();

                assertThat(desk.order(orderId).progress().isMoving()).isFalse();
                boolean moved = !desk.order(orderId).demand().period().equals(DAYS);
                assertThat(desk.order(orderId).allocation().expertId()).isEqualTo(moved ? to : from);
                assertStands(moved ? to : from, moved ? LATER : DAYS, 100);
                if (!from.equals(to)) {
                    assertThat(desk.standing(moved ? from : to)).isEmpty();
                }
            }
            assertThat(stops).as("steps").isGreaterThan(5);
        }
    }

    private boolean movedUnlessStoppedAfter(int questions, String to) {
        clock.stopAfter(questions);
        try {
            desk.move(orderId, to, LATER, 100, "move");
            return true;
        } catch (StoppableClock.Stopped stopped) {
            return false;
        }
    }

    @Test
    @Rule("RC-61")
    void placeThatIsTakenBetweenTwoStepsIsANoAndTheBookingStaysWhereItWas() {
        Order moving = begun(other);
        String rival = desk.anOrder(aDemand(LATER, 100));
        desk.book(rival, other, "rival");

        Order settled = resumed();

        assertThat(moving.progress().isMoving()).isTrue();
        assertThat(settled.progress().move().outcome()).isEqualTo("BOOKED");
        assertThat(settled.allocation().expertId()).isEqualTo(expertId);
        assertStands(expertId, DAYS, 100);
        assertThat(desk.standing(other)).extracting(Booking::orderId).containsExactly(rival);
    }

    @Test
    @Rule({"RC-61", "RC-64"})
    void whoeverCancelsWhileItIsBeingMovedCancelsItWhereItComesToStand() {
        begun(other);

        Order cancelled = desk.endBooking.cancel(desk.department, orderId, null, Desk.key(orderId, "cancel"));

        assertThat(cancelled.status()).isEqualTo(OrderStatus.WITHDRAWN);
        assertThat(desk.standing(other)).isEmpty();
        assertThat(desk.standing(expertId)).isEmpty();
    }

    @Test
    @Rule("RC-62")
    void whoeverHasNotSeenTheLatestIsTold() {
        long seen = desk.orders.get(orderId).version();
        desk.move(orderId, expertId, LATER, 100, "first");

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.move(orderId, seen, other, DAYS, 100, "second"));
        assertStands(expertId, LATER, 100);
        assertThat(desk.move(orderId, seen, expertId, LATER, 100, "first"))
                .as("a repeat of the first")
                .isEqualTo(desk.order(orderId));
    }

    @Test
    @Rule("RC-63")
    void moveBackFindsThePlaceUnlessItIsTaken() {
        desk.move(orderId, other, LATER, 60, "move");
        Order back = desk.move(orderId, expertId, DAYS, 100, "undo");

        assertThat(back.demand()).isEqualTo(demand);
        assertStands(expertId, DAYS, 100);
        assertThat(desk.standing(other)).isEmpty();

        desk.move(orderId, other, LATER, 60, "again");
        desk.book(desk.anOrder(demand), expertId, "rival");
        refuses("BOOKED", () -> desk.move(orderId, expertId, DAYS, 100, "undo again"));
        assertStands(other, LATER, 60);
    }

    private Order begun(String to) {
        return desk.orders
                .change(
                        orderId,
                        order -> order.move(
                                "mov-1",
                                "bkg-" + "0".repeat(25) + "a",
                                new no.likeverd.resourcecenter.order.Move.Place(to, LATER, 100),
                                TODAY,
                                clock.instant()))
                .state();
    }

    private Order resumed() {
        desk.process.resume(orderId);
        desk.process.resume(orderId);
        return desk.order(orderId);
    }

    private void assertStands(String where, Period days, int share) {
        ExpertCalendar expert = desk.expert(where);
        assertThat(desk.standing(where)).singleElement().satisfies(booking -> {
            assertThat(booking.orderId()).isEqualTo(orderId);
            assertThat(booking.period()).isEqualTo(days);
            assertThat(booking.sharePercent()).isEqualTo(share);
            assertThat(booking.bookingId())
                    .isEqualTo(desk.order(orderId).allocation().bookingId());
        });
        assertThat(expert.daysOutSince(Experts.TODAY)).isEqualTo(14);
    }
}
