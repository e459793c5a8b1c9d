package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.Refused.refuses;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The process that fills an order, stopped at every step. */
class BookExpertIT {

    private final StoppableClock clock = new StoppableClock(TODAY);

    @AutoClose
    private final Desk desk = new Desk(clock);

    private final Demand demand = aDemand(period("2026-12-07", "2026-12-21"), 100);
    private final String expertId = desk.anExpert();
    private final String orderId = desk.anOrder(demand);

    @Test
    @Rule("RC-15")
    void stoppedAfterTheClaimIsFilledLater() {
        claim();

        resumed();

        assertFilled();
    }

    @Test
    @Rule("RC-15")
    void stoppedAfterTheCalendarsYesIsFilledLater() {
        desk.process.ask(claim().state());

        resumed();

        assertFilled();
    }

    @Test
    @Rule("RC-15")
    void stoppedAfterTheCalendarsNoIsOpenLater() {
        Aggregate<Order> claimed = claim();
        String rival = desk.anOrder(demand);
        desk.book(rival, expertId, "rival-key");
        desk.process.ask(claimed.state());

        resumed();

        assertThat(desk.order(orderId).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(desk.standing(expertId)).extracting(Booking::orderId).containsExactly(rival);
    }

    @Test
    @Rule({"RC-14", "RC-15"})
    void withdrawnAtAnyStepFreesTheExpertHoweverOftenItStops() {
        Stream.<UnaryOperator<Aggregate<Order>>>of(claimed -> claimed, claimed -> {
                    desk.process.ask(claimed.state());
                    return claimed;
                })
                .forEach(progress -> Stream.of(true, false).forEach(freed -> {
                    String order = desk.anOrder(demand);
                    Aggregate<Order> claimed =
                            progress.apply(desk.process.claim(desk.orders.get(order), "bkg-" + order, expertId));
                    Aggregate<Order> releasing =
                            desk.orders.change(order, known -> known.withdraw(TODAY, clock.instant()));
                    if (freed) {
                        desk.process.free(releasing.state());
                    }

                    desk.process.resume(order);
                    desk.process.resume(order);

                    assertThat(desk.order(order).status()).isEqualTo(OrderStatus.WITHDRAWN);
                    assertThat(desk.standing(expertId)).isEmpty();
                    assertThat(desk.process
                                    .settle(claimed, desk.process.ask(claimed.state()))
                                    .state()
                                    .status())
                            .as("a late runner changes nothing")
                            .isEqualTo(OrderStatus.WITHDRAWN);
                    assertThat(desk.standing(expertId)).isEmpty();
                }));
    }

    @Test
    @Rule({"RC-15", "RC-16"})
    void stoppedWhileCancellingIsCancelledLater() {
        desk.book(orderId, expertId, "first-key");
        Cancellation how = new Cancellation(TODAY, Party.CENTRE, null);
        Aggregate<Order> releasing = desk.orders.change(orderId, order -> order.cancel(how, clock.instant()));
        desk.process.free(releasing.state());

        resumed();

        assertThat(desk.order(orderId).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(desk.standing(expertId)).isEmpty();
    }

    @Test
    @Rule("RC-13")
    void lateRunnerHearsTheNoThatWasGivenThoughTheExpertIsFreeByNow() {
        Aggregate<Order> claimed = claim();
        String rival = desk.anOrder(demand);
        desk.book(rival, expertId, "rival-key");
        desk.process.ask(claimed.state());
        desk.endBooking.cancel(desk.centre, rival, null, Desk.key(rival, "cancel-key"));

        desk.process.ask(claimed.state());

        assertThat(desk.standing(expertId)).isEmpty();
        assertThat(desk.process.carryOn(claimed).state().status()).isEqualTo(OrderStatus.OPEN);
    }

    @Test
    @Rule("RC-15")
    void twoRunnersOfOneAllocationAgree() {
        Aggregate<Order> claimed = claim();
        desk.process.carryOn(claimed);

        assertThat(desk.process.carryOn(claimed).state().status()).isEqualTo(OrderStatus.FILLED);
        assertFilled();
    }

    @Test
    @Rule("RC-25")
    void repeatGetsTheSameBooking() {
        Booking booking = desk.book(orderId, expertId, "first-key");

        assertThat(desk.book(orderId, expertId, "first-key")).isEqualTo(booking);
        assertThat(desk.standing(expertId)).hasSize(1);
        String other = desk.anExpert();
        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> desk.book(orderId, other, "first-key"));
    }

    @Test
    @Rule("RC-25")
    void repeatAfterACancellationTellsOfTheCancelledBooking() {
        desk.book(orderId, expertId, "first-key");
        cancel("cancel-key");

        assertThat(desk.book(orderId, expertId, "first-key").stands()).isFalse();
        assertThat(desk.order(orderId).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(cancel("cancel-key").status()).isEqualTo(OrderStatus.OPEN);
        assertThat(desk.book(orderId, expertId, "second-key").stands()).isTrue();
    }

    @Test
    @Rule("RC-25")
    void refusalIsNotRemembered() {
        String rival = desk.anOrder(demand);
        desk.book(rival, expertId, "rival-key");

        refuses("BOOKED", () -> desk.book(orderId, expertId, "first-key"));
        desk.endBooking.cancel(desk.centre, rival, null, Desk.key(rival, "cancel-key"));

        assertThat(desk.book(orderId, expertId, "first-key").stands()).isTrue();
    }

    @Test
    @Rule({"RC-22", "RC-28"})
    void refusalNamesWeeksDatesAndOthersAndLeavesNoTrace() {
        String rival = desk.anOrder(demand);
        desk.book(rival, expertId, "rival-key");
        String other = desk.anExpert();
        long orderVersion = desk.orders.get(orderId).version();
        long expertVersion = desk.calendars.get(expertId).version();

        refuses("BOOKED", () -> desk.book(orderId, expertId, "first-key"));

        assertThat(desk.orders.get(orderId).version()).isEqualTo(orderVersion);
        assertThat(desk.calendars.get(expertId).version()).isEqualTo(expertVersion);
        assertThat(desk.meters
                        .counter("likeverd.booking.refusals", "code", "BOOKED")
                        .count())
                .isEqualTo(1);
        assertThat(desk.book(orderId, other, "other-key").stands()).isTrue();
    }

    private Aggregate<Order> claim() {
        return desk.process.claim(desk.orders.get(orderId), "bkg-first", expertId);
    }

    private Order cancel(String key) {
        return desk.endBooking.cancel(desk.centre, orderId, null, Desk.key(orderId, key));
    }

    private void resumed() {
        desk.process.resume(orderId);
        desk.process.resume(orderId);
    }

    private void assertFilled() {
        assertThat(desk.order(orderId).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(desk.standing(expertId)).extracting(Booking::orderId).containsExactly(orderId);
    }
}
