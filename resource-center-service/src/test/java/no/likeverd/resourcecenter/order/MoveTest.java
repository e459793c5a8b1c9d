package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.bookingId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MoveTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate MIDWAY = LocalDate.parse("2026-12-10");

    private final Order open = Orderings.anOrder(1, aDemand("2026-12-07", "2026-12-21"));
    private final Order filled = filled(open);

    @Test
    @Rule("RC-59")
    void orderFollowsItsBooking() {
        Change<Order> begun = move(filled, "exp-1", "2027-01-04", "2027-01-18", 40, TODAY);
        Order moving = begun.state();

        assertThat(begun.resumeAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(moving.demand()).isEqualTo(open.demand());
        Order moved = settled(moving, null);
        assertThat(moved.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(moved.allocation().bookingId()).isEqualTo(filled.allocation().bookingId());
        assertThat(moved.allocation().period()).isEqualTo(period("2027-01-04", "2027-01-18"));
        assertThat(moved.demand()).isEqualTo(aDemand(period("2027-01-04", "2027-01-18"), 40));
        assertThat(moving.settle(moving.progress().move(), null).events()).isEmpty();
    }

    @Test
    @Rule("RC-59")
    void anotherExpertIsAnotherBookingAndToldAsSuch() {
        Order moving =
                move(filled, "exp-2", "2026-12-07", "2026-12-21", 60, TODAY).state();
        Change<Order> settled = moving.settle(moving.progress().move(), null);

        assertThat(settled.state().allocation())
                .isEqualTo(
                        new Allocation(bookingId(2), "exp-2", 2, open.demand().period()));
        assertThat(settled.events()).singleElement().isInstanceOf(OrderFilledV1.class);
        assertThat(settled.state().wasFilledBy(bookingId(1))).isTrue();
        assertThat(settled.state().wasFilledBy(bookingId(2))).isTrue();
    }

    @Test
    @Rule("RC-61")
    void refusalAndRepeatLeaveEverythingAsItIs() {
        Order moving =
                move(filled, "exp-2", "2026-12-07", "2026-12-21", 60, TODAY).state();
        Move move = moving.progress().move();
        Order stayed = settled(moving, "BOOKED");

        assertThat(stayed.allocation()).isEqualTo(filled.allocation());
        assertThat(stayed.demand()).isEqualTo(filled.demand());
        assertThat(stayed.progress().move().outcome()).isEqualTo("BOOKED");
        assertThat(stayed.settle(move, null).state()).as("a late runner").isNull();
    }

    @Test
    @Rule("RC-61")
    void oneThingAtATime() {
        Order moving =
                move(filled, "exp-2", "2026-12-07", "2026-12-21", 60, TODAY).state();
        Cancellation how = new Cancellation(TODAY, Party.CENTRE, null);

        refuses("ORDER_BEING_MOVED", () -> move(moving, "exp-3", "2026-12-07", "2026-12-21", 60, TODAY));
        refuses("ORDER_BEING_MOVED", () -> moving.cancel(how, NOW));
        assertThat(moving.cutShort(bookingId(1), how, NOW).state()).isNull();
        refuses("NOT_BOOKED", () -> move(open, "exp-2", "2026-12-07", "2026-12-21", 60, TODAY));
    }

    @Test
    @Rule("RC-60")
    void afterItsFirstDayOnlyTheLastCanBeChanged() {
        refuses("BOOKING_BEGUN", () -> move(filled, "exp-2", "2026-12-07", "2026-12-21", 60, MIDWAY));
        refuses("BOOKING_BEGUN", () -> move(filled, "exp-1", "2026-12-08", "2026-12-21", 60, MIDWAY));
        refuses("BOOKING_BEGUN", () -> move(filled, "exp-1", "2026-12-07", "2026-12-21", 50, MIDWAY));
        refuses("TO_IN_THE_PAST", () -> move(filled, "exp-1", "2026-12-07", "2026-12-10", 60, MIDWAY));
        assertThat(settled(
                                move(filled, "exp-1", "2026-12-07", "2026-12-11", 60, MIDWAY)
                                        .state(),
                                null)
                        .demand()
                        .period())
                .isEqualTo(period("2026-12-07", "2026-12-11"));
        refuses(
                "BOOKING_BEGUN",
                () -> move(filled, "exp-2", "2026-12-07", "2026-12-21", 60, LocalDate.parse("2026-12-07")));
        refuses(
                "BOOKING_ENDED",
                () -> move(filled, "exp-1", "2026-12-07", "2026-12-31", 60, LocalDate.parse("2026-12-21")));
    }

    @Test
    @Rule("RC-60")
    void senselessMovesAreRefused() {
        refuses("NOTHING_MOVED", () -> move(filled, "exp-1", "2026-12-07", "2026-12-21", 60, TODAY));
        refuses("FROM_IN_THE_PAST", () -> move(filled, "exp-1", "2026-11-22", "2026-12-21", 60, TODAY));
        Order served = filledAgain();
        refuses("DAYS_SERVED", () -> move(served, "exp-2", "2026-12-09", "2026-12-21", 60, TODAY));
        assertThat(settled(
                                move(served, "exp-2", "2026-12-14", "2026-12-24", 60, TODAY)
                                        .state(),
                                null)
                        .demand()
                        .period())
                .as("with the days that somebody else has served")
                .isEqualTo(period("2026-12-07", "2026-12-24"));
    }

    @Test
    @Rule("RC-63")
    void undoIsOfferedAsLongAsNothingHasBegun() {
        Order moved = settled(
                move(filled, "exp-2", "2027-01-04", "2027-01-18", 40, TODAY).state(), null);

        Undo undo = Undo.of(seen(moved), TODAY).orElseThrow();
        assertThat(undo)
                .isEqualTo(new Undo(
                        moved.orderId(), 7, "exp-1", LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-20"), 60));
        assertThat(Undo.of(seen(moved), LocalDate.parse("2026-12-07"))).isEmpty();
        assertThat(Undo.of(seen(filled), TODAY)).isEmpty();
        Order refused = settled(
                move(filled, "exp-2", "2027-01-04", "2027-01-18", 40, TODAY).state(), "BOOKED");
        assertThat(Undo.of(seen(refused), TODAY)).isEmpty();
    }

    @Test
    @Rule("RC-67")
    void orderThatHasSomebodyOrNeedsNobodyWaitsInVain() {
        Order waiting = open.waitFor("exp-9").state();

        assertThat(waiting.waitsInVain()).isFalse();
        assertThat(waiting.waitFor("exp-9").state()).isNull();
        assertThat(filled(waiting).waitsInVain()).isTrue();
        Change<Order> withdrawn = waiting.withdraw(TODAY, NOW);
        assertThat(withdrawn.state().waitsInVain()).isTrue();
        assertThat(withdrawn.resumeAt()).isNotNull();
        assertThat(open.withdraw(TODAY, NOW).resumeAt()).isNull();
        assertThat(withdrawn.state().waitNoMore().state().waitsInVain()).isFalse();
        assertThat(open.waitNoMore().state()).isNull();
    }

    private Order filledAgain() {
        Cancellation midway = new Cancellation(LocalDate.parse("2026-12-10"), Party.CENTRE, null);
        Order releasing = filled.cancel(midway, NOW).state();
        Order reopened = releasing.released(releasing.allocation()).state();
        Order claimed = reopened.allocate(bookingId(5), "exp-2", TODAY, NOW).state();
        return claimed.fill(claimed.allocation()).state();
    }

    @Test
    @Rule("RC-86")
    void aStayEndsEarlierOnAFirstDayHome() {
        Change<Order> begun = filled.comeHome("mov-1", MIDWAY, MIDWAY, NOW);
        Move move = begun.state().progress().move();

        assertThat(begun.resumeAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(move.target().bookingId()).isEqualTo(filled.allocation().bookingId());
        Order home = settled(begun.state(), null);
        assertThat(home.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(home.allocation().period()).isEqualTo(period("2026-12-07", "2026-12-10"));
        assertThat(home.demand().period()).isEqualTo(period("2026-12-07", "2026-12-10"));
    }

    @Test
    @Rule("RC-86")
    void anEarlyEndIsNeitherBeforeTodayNorNoneNorLater() {
        refusesHome("HOME_IN_THE_PAST", MIDWAY.minusDays(1), MIDWAY);
        refusesHome("NOT_EARLIER", LocalDate.parse("2026-12-21"), MIDWAY);
        refusesHome("HOME_BEFORE_FIRST_DAY", LocalDate.parse("2026-12-07"), TODAY);
        refusesHome("BOOKING_ENDED", LocalDate.parse("2026-12-21"), LocalDate.parse("2026-12-21"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> open.comeHome("mov-1", MIDWAY, TODAY, NOW))
                .returns("NOT_BOOKED", Problem::code);
    }

    private void refusesHome(String code, LocalDate home, LocalDate today) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> filled.comeHome("mov-1", home, today, NOW))
                .returns(code, Problem::code);
    }

    private static Order filled(Order order) {
        Order claimed = order.allocate(bookingId(1), "exp-1", TODAY, NOW).state();
        return claimed.fill(claimed.allocation()).state();
    }

    private static Change<Order> move(
            Order order, String expertId, String from, String to, int share, LocalDate today) {
        return order.move("mov-1", bookingId(2), new Move.Place(expertId, period(from, to), share), today, NOW);
    }

    private static Order settled(Order moving, String refusal) {
        return moving.settle(moving.progress().move(), refusal).state();
    }

    private static Aggregate<Order> seen(Order order) {
        return new Aggregate<>(order.orderId(), 7, 0, order);
    }

    private static void refuses(String code, ThrowingCallable what) {
        assertThatExceptionOfType(Problem.class).isThrownBy(what).returns(code, Problem::code);
    }
}
