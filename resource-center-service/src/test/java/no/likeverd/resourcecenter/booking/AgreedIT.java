package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Hold;
import no.likeverd.resourcecenter.calendar.HoldEnd;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Side;
import no.likeverd.resourcecenter.calendar.Yes;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all have agreed to is booked once, whoever stopped where; and what cannot be is given up. */
class AgreedIT {

    private static final Period DAYS = period("2026-12-07", "2026-12-21");

    private final StoppableClock clock = new StoppableClock(TODAY);

    @AutoClose
    private final Desk desk = new Desk(clock);

    private final Demand demand = aDemand(DAYS, 100);
    private final String expertId = desk.anExpert();
    private final String order = desk.anOrder(demand);

    @BeforeEach
    void ask() {
        Hold hold = Hold.of(
                "hld-" + order,
                order,
                "u-home-care",
                demand,
                TODAY,
                clock.instant().plus(Duration.ofDays(3)),
                true);
        desk.calendars.change(expertId, null, expert -> expert.holding().keep(hold));
        desk.orders.change(order, known -> known.waitFor(expertId));
    }

    @Test
    @Rule("RC-244")
    void aYesAfterWhichTheServiceStoppedIsBookedOnce() {
        agree();
        assertThat(desk.standing(expertId)).isEmpty();

        clock.pass(Duration.ofSeconds(10));
        desk.sweep();
        desk.sweep();
        desk.bookAgreed.book(expertId);

        assertThat(desk.standing(expertId)).extracting(Booking::orderId).containsExactly(order);
        assertThat(desk.order(order).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(desk.order(order).waitsFor()).isEmpty();
        assertThat(desk.expert(expertId).holds().kept()).isEmpty();
    }

    @Test
    @Rule({"RC-242", "RC-244"})
    void whoeverIsBookedOtherwiseFreesTheDaysAndAYesThenBooksNobody() {
        String other = desk.anExpert();
        desk.book(order, other, "by hand");
        assertThat(desk.expert(expertId).holds().kept()).isEmpty();

        ask();
        agree();
        desk.bookAgreed.book(expertId);
        assertThat(desk.standing(expertId)).isEmpty();
        assertThat(desk.expert(expertId).holds().endOf(order).map(HoldEnd::how)).contains(HoldEnd.How.IN_THE_WAY);
        assertThat(desk.standing(other)).extracting(Booking::orderId).containsExactly(order);
    }

    @Test
    @Rule("RC-242")
    void aQuestionThatCameTooLateForItsOrderIsTakenBack() {
        String withdrawn = desk.anOrder(demand);
        desk.endBooking.withdraw(desk.department, withdrawn, Desk.key(withdrawn, "withdraw"));
        String second = desk.anExpert();
        Hold late = Hold.of(
                "hld-late",
                withdrawn,
                "u-home-care",
                demand,
                TODAY,
                clock.instant().plus(Duration.ofDays(3)),
                true);
        desk.calendars.change(second, null, expert -> expert.holding().keep(late));

        clock.pass(Duration.ofSeconds(10));
        desk.sweep();

        assertThat(desk.expert(second).holds().kept()).isEmpty();
        assertThat(desk.expert(expertId).holds().of(order).map(Hold::checked)).contains(true);
    }

    @Test
    @Rule("RC-242")
    void whenTheTimeIsOverTheDaysAreFreeWithoutAnybodyAsking() {
        clock.pass(Duration.ofSeconds(10));
        desk.sweep();
        clock.pass(Duration.ofDays(3));
        desk.sweep();

        assertThat(desk.expert(expertId).holds().kept()).isEmpty();
        assertThat(desk.calendars.heldFor(List.of(order))).isEmpty();
        assertThat(desk.expert(expertId).holds().endOf(order).map(HoldEnd::how)).contains(HoldEnd.How.UNANSWERED);
    }

    @Test
    @Rule("RC-244")
    void whatIsBookedForSomebodyElseJustNowIsWaitedFor() {
        String other = desk.anExpert();
        desk.orders.change(order, known -> known.allocate("bkg-other", other, TODAY, clock.instant()));
        agree();
        desk.bookAgreed.book(expertId);
        assertThat(desk.expert(expertId).holds().of(order)).as("not given up").isPresent();

        desk.orders.change(order, known -> known.giveUp(known.allocation()));
        clock.pass(Duration.ofSeconds(10));
        desk.sweep();
        assertThat(desk.standing(expertId)).extracting(Booking::orderId).containsExactly(order);
    }

    private void agree() {
        desk.calendars.change(expertId, null, expert -> expert.holding()
                .agree(order, List.of(new Yes(Side.EXPERT, expert.personId(), TODAY)), clock.instant()));
    }
}
