package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.bookingId;
import static no.likeverd.resourcecenter.calendar.Experts.orderId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.Experts;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Order open = Orderings.anOrder(1, aDemand("2026-12-07", "2026-12-21"));

    @Test
    @Rule("RC-12")
    void isGivenToOneBookingOnly() {
        Order claimed = claimed(open, 1);

        refuses("ORDER_BEING_FILLED", () -> claimed(claimed, 2));
        refuses("ORDER_FILLED", () -> claimed(filled(claimed), 2));
    }

    @Test
    @Rule("RC-15")
    void unfinishedAllocationAsksToBeResumed() {
        Change<Order> claim = open.allocate(bookingId(1), "exp-1", TODAY, NOW);

        assertThat(claim.resumeAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(claim.state().fill(claim.state().allocation()).resumeAt()).isNull();
    }

    @Test
    @Rule("RC-25")
    void repeatOfTheSameRequestClaimsNothingAnew() {
        Order filled = filled(claimed(open, 1));

        assertThat(filled.allocate(bookingId(1), "exp-1", TODAY, NOW).state()).isNull();
        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> filled.allocate(bookingId(1), "exp-2", TODAY, NOW));
    }

    @Test
    @Rule("RC-25")
    void repeatAfterACancellationBooksNotAgain() {
        Order reopened = released(cancelled(filled(claimed(open, 1)), Party.CENTRE));

        assertThat(reopened.status()).isEqualTo(OrderStatus.OPEN);
        assertThat(reopened.allocate(bookingId(1), "exp-1", TODAY, NOW).state()).isNull();
        assertThat(reopened.wasFilledBy(bookingId(1))).isTrue();
        assertThat(claimed(reopened, 2).allocation().attempt()).isEqualTo(2);
    }

    @Test
    @Rule("RC-12")
    void opensAgainWhenTheCalendarRefuses() {
        Order claimed = claimed(open, 1);
        Order again = claimed.giveUp(claimed.allocation()).state();

        assertThat(again.status()).isEqualTo(OrderStatus.OPEN);
        assertThat(claimed.giveUp(claimed.allocation()).events()).isEmpty();
        assertThat(again.fill(claimed.allocation()).state()).as("a late yes").isNull();
        Order second = claimed(again, 2);
        assertThat(second.fill(claimed.allocation()).state())
                .as("a late yes to an earlier claim")
                .isNull();
        assertThat(second.giveUp(claimed.allocation()).state()).isNull();
    }

    @Test
    @Rule("RC-14")
    void withdrawnWhileAllocatingIsReleasedFirst() {
        Order claimed = claimed(open, 1);
        Change<Order> withdrawal = claimed.withdraw(TODAY, NOW);

        assertThat(withdrawal.state().status()).isEqualTo(OrderStatus.RELEASING);
        assertThat(withdrawal.resumeAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(withdrawal.state().fill(claimed.allocation()).state()).isNull();
        assertThat(released(withdrawal.state()).status()).isEqualTo(OrderStatus.WITHDRAWN);
        assertThat(released(withdrawal.state()).wasFilledBy(bookingId(1))).isFalse();
    }

    @Test
    @Rule("RC-14")
    void openOrderIsWithdrawnAtOnce() {
        Change<Order> withdrawal = open.withdraw(TODAY, NOW);

        assertThat(withdrawal.state().status()).isEqualTo(OrderStatus.WITHDRAWN);
        assertThat(withdrawal.events()).singleElement().isInstanceOf(OrderWithdrawnV1.class);
        refuses("ORDER_WITHDRAWN", () -> claimed(withdrawal.state(), 1));
        refuses("ORDER_WITHDRAWN", () -> withdrawal.state().withdraw(TODAY, NOW));
        refuses("ORDER_FILLED", () -> filled(claimed(open, 1)).withdraw(TODAY, NOW));
    }

    @Test
    @Rule("RC-306")
    void givesWayToOneOrderAndSaysToWhich() {
        Change<Order> change = open.giveWay(orderId(2), TODAY, NOW);
        Order changed = change.state();

        assertThat(changed.status()).isEqualTo(OrderStatus.WITHDRAWN);
        assertThat(changed.progress().replacedBy()).isEqualTo(orderId(2));
        assertThat(change.events()).containsExactly(new OrderWithdrawnV1(open.orderId(), open.unitId(), orderId(2)));
        assertThat(changed.giveWay(orderId(2), TODAY, NOW).state()).as("again").isNull();
        refuses("ORDER_WITHDRAWN", () -> changed.giveWay(orderId(3), TODAY, NOW));
        Order withdrawn = open.withdraw(TODAY, NOW).state();
        assertThat(withdrawn.progress().replacedBy()).isNull();
        refuses("ORDER_WITHDRAWN", () -> withdrawn.giveWay(orderId(2), TODAY, NOW));
    }

    @Test
    @Rule("RC-306")
    void whatItGivesWayToIsKnownUntilTheExpertIsReleased() {
        Order claimed = claimed(open, 1);
        Order releasing = claimed.giveWay(orderId(2), TODAY, NOW).state();

        assertThat(releasing.giveWay(orderId(2), TODAY, NOW).state())
                .as("again")
                .isNull();
        assertThat(releasing.released(claimed.allocation()).events())
                .containsExactly(new OrderWithdrawnV1(open.orderId(), open.unitId(), orderId(2)));
        assertThat(released(releasing).progress().replacedBy()).isEqualTo(orderId(2));
        Order filled = filled(claimed);
        refuses("ORDER_FILLED", () -> filled.giveWay(orderId(2), TODAY, NOW));
        refuses("ORDER_BEING_RELEASED", () -> cancelled(filled, Party.CENTRE).giveWay(orderId(2), TODAY, NOW));
    }

    @Test
    @Rule("RC-16")
    void centreOwesSomebodyElseAndDepartmentNeedsNobody() {
        Order filled = filled(claimed(open, 1));
        Change<Order> byCentre = cancelled(filled, Party.CENTRE).released(filled.allocation());
        Change<Order> byDepartment = cancelled(filled, Party.DEPARTMENT).released(filled.allocation());

        assertThat(byCentre.state().status()).isEqualTo(OrderStatus.OPEN);
        assertThat(byCentre.events()).singleElement().isInstanceOf(OrderReopenedV1.class);
        assertThat(byDepartment.state().status()).isEqualTo(OrderStatus.WITHDRAWN);
        assertThat(byDepartment.events()).singleElement().isInstanceOf(OrderWithdrawnV1.class);
        refuses("ORDER_BEING_RELEASED", () -> cancelled(cancelled(filled, Party.CENTRE), Party.CENTRE));
        refuses("NOT_BOOKED", () -> cancelled(open, Party.CENTRE));
    }

    @Test
    @Rule("RC-11")
    void stayThatIsOverCannotBeCancelled() {
        Order filled = filled(claimed(open, 1));
        LocalDate over = LocalDate.of(2026, 12, 21);

        refuses("BOOKING_ENDED", () -> filled.cancel(new Cancellation(over, Party.CENTRE, null), NOW));
        assertThat(filled.cancel(new Cancellation(over.minusDays(1), Party.CENTRE, null), NOW)
                        .state())
                .isNotNull();
    }

    @Test
    @Rule("RC-23")
    void isFilledForWhatIsLeftOfItsDays() {
        LocalDate midway = LocalDate.of(2026, 12, 14);

        assertThat(open.allocate(bookingId(1), "exp-1", midway, NOW)
                        .state()
                        .request()
                        .demand()
                        .period())
                .isEqualTo(period("2026-12-14", "2026-12-21"));
        refuses("ORDER_PAST", () -> open.allocate(bookingId(1), "exp-1", LocalDate.of(2026, 12, 21), NOW));
    }

    @Test
    @Rule("RC-38")
    void cutShortIsOpenForTheRest() {
        Order filled = filled(claimed(open, 1));
        Cancellation how = new Cancellation(LocalDate.of(2026, 12, 14), Party.CENTRE, null);

        Order reopened = released(filled.cutShort(bookingId(1), how, NOW).state());

        assertThat(reopened.status()).isEqualTo(OrderStatus.OPEN);
        assertThat(reopened.remaining(TODAY).period()).isEqualTo(period("2026-12-14", "2026-12-21"));
        assertThat(reopened.remaining(LocalDate.of(2026, 12, 15)).period())
                .isEqualTo(period("2026-12-15", "2026-12-21"));
        Order second = filled(claimed(reopened, 2));
        assertThat(second.request().demand().period()).isEqualTo(period("2026-12-14", "2026-12-21"));
        Cancellation before = new Cancellation(TODAY, Party.CENTRE, null);
        assertThat(released(second.cutShort(bookingId(2), before, NOW).state())
                        .remaining(TODAY)
                        .period())
                .as("the first one's days are still served")
                .isEqualTo(period("2026-12-14", "2026-12-21"));
    }

    @Test
    @Rule("RC-38")
    void cutsShortNothingThatIsNotThere() {
        Cancellation how = new Cancellation(TODAY, Party.CENTRE, null);
        Order filled = filled(claimed(open, 1));

        assertThat(open.cutShort(bookingId(1), how, NOW).state()).isNull();
        assertThat(filled.cutShort(bookingId(2), how, NOW).state()).isNull();
        assertThat(filled.cutShort(bookingId(1), how, NOW).resumeAt()).isEqualTo(NOW.plusSeconds(5));
        Order whole = released(filled.cutShort(bookingId(1), how, NOW).state());
        assertThat(whole.remaining(TODAY).period()).isEqualTo(open.demand().period());
        Order begun = released(
                filled.cutShort(bookingId(1), new Cancellation(LocalDate.of(2026, 12, 7), Party.CENTRE, null), NOW)
                        .state());
        assertThat(begun.progress().servedUntil()).as("not a day was worked").isNull();
    }

    @Test
    void tellsWhatIsOrderedButNotWhy() {
        assertThat(open.place().events()).singleElement().isInstanceOf(ExpertOrderedV1.class);
        assertThat(open.place().events().getFirst().toString()).doesNotContain(open.purpose());
        assertThat(open.orderId()).isEqualTo(orderId(1));
        assertThat(open.terms()).isEqualTo(Experts.terms());
    }

    private static Order claimed(Order order, int booking) {
        return order.allocate(bookingId(booking), "exp-" + booking, TODAY, NOW).state();
    }

    private static Order filled(Order claimed) {
        return claimed.fill(claimed.allocation()).state();
    }

    private static Order cancelled(Order filled, Party by) {
        return filled.cancel(new Cancellation(TODAY, by, null), NOW).state();
    }

    private static Order released(Order releasing) {
        return releasing.released(releasing.allocation()).state();
    }

    private static void refuses(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatExceptionOfType(Problem.class).isThrownBy(what).returns(code, Problem::code);
    }
}
