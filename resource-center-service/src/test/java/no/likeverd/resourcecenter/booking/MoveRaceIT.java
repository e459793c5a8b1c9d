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
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Race;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;

/** Many who move, book, cancel and accept at once, and every order stands where a calendar says it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoveRaceIT {

    private static final int CROWD = 64;
    private static final Period HERE = period("2026-12-07", "2026-12-21");
    private static final Period THERE = period("2027-01-11", "2027-01-25");

    private final Demand here = aDemand(HERE, 100);

    @AutoClose
    private final Desk desk = new Desk();

    @Race
    @Rule({"RC-12", "RC-64"})
    void oneOfManyMoversAndBookersGetsTheExpert(int round) {
        String wanted = desk.anExpert();
        List<String> before = List.of(desk.anExpert(), desk.anExpert());
        List<String> orderIds = new ArrayList<>();
        List<Runnable> wishes = new ArrayList<>();
        for (int n = 0; n < CROWD; n++) {
            boolean mover = n % 4 == 0;
            String orderId = desk.anOrder(mover ? aDemand(THERE, 10) : here);
            orderIds.add(orderId);
            if (mover) {
                desk.book(orderId, before.get(n % 8 / 4), "before");
                wishes.add(() -> desk.move(orderId, wanted, HERE, 100, "move"));
            } else {
                wishes.add(() -> desk.book(orderId, wanted, "book"));
            }
        }

        List<String> outcomes = Rivals.atOnce(wishes);

        assertThat(outcomes).containsOnlyOnce(WON);
        assertThat(outcomes).containsOnly(WON, "BOOKED");
        assertThat(desk.standing(wanted)).singleElement().satisfies(booking -> assertThat(booking.orderId())
                .isEqualTo(orderIds.get(outcomes.indexOf(WON))));
        orderIds.forEach(desk::assertStandsWhereItSays);
    }

    @Race
    @Rule({"RC-62", "RC-64"})
    void oneOfManyWhoMoveTheSameBookingMovesIt(int round) {
        String orderId = desk.anOrder(here);
        desk.book(orderId, desk.anExpert(), "book");
        long seen = desk.orders.get(orderId).version();
        List<String> experts =
                IntStream.range(0, 4).mapToObj(n -> desk.anExpert()).toList();

        List<String> outcomes =
                Rivals.atOnce(CROWD, n -> desk.move(orderId, seen, experts.get(n % 4), HERE, 100, "move-" + n));

        assertThat(outcomes).containsOnlyOnce(WON).containsOnly(WON, STALE);
        assertThat(desk.order(orderId).allocation().expertId()).isEqualTo(experts.get(outcomes.indexOf(WON) % 4));
        desk.assertStandsWhereItSays(orderId);
        assertThat(experts.stream().filter(expert -> !desk.standing(expert).isEmpty()))
                .hasSize(1);
    }

    @Race
    @Rule("RC-64")
    void bookingThatIsMovedAndCancelledAtOnceIsGoneOrWhereItWasMoved(int round) {
        String from = desk.anExpert();
        String to = desk.anExpert();
        String orderId = desk.anOrder(here);
        desk.book(orderId, from, "book");
        long seen = desk.orders.get(orderId).version();

        List<String> outcomes = Rivals.atOnce(List.of(
                () -> desk.move(orderId, seen, round % 2 == 0 ? to : from, THERE, 100, "move"),
                () -> desk.endBooking.cancel(desk.department, orderId, null, Desk.key(orderId, "cancel"))));

        assertThat(outcomes.getFirst()).isIn(WON, STALE, "ORDER_BEING_RELEASED", "ORDER_WITHDRAWN");
        assertThat(outcomes.getLast()).isIn(WON, "ORDER_BEING_MOVED");
        boolean cancelled = outcomes.getLast().equals(WON);
        assertThat(desk.order(orderId).status()).isEqualTo(cancelled ? OrderStatus.WITHDRAWN : OrderStatus.FILLED);
        assertThat(desk.standing(from).size() + desk.standing(to).size()).isEqualTo(cancelled ? 0 : 1);
        desk.assertStandsWhereItSays(orderId);
    }

    @Race
    @Rule({"RC-65", "RC-66"})
    void oneOfManyWhoWaitGetsTheOnePlace(int round) {
        String expertId = desk.anExpert();
        String booked = desk.anOrder(here);
        desk.book(booked, expertId, "book");
        List<String> waiting =
                IntStream.range(0, 20).mapToObj(n -> desk.anOrder(here)).toList();
        assertThat(Rivals.atOnce(waiting, orderId -> desk.waits(orderId, expertId)))
                .containsOnly(WON);
        desk.endBooking.cancel(desk.department, booked, null, Desk.key(booked, "cancel"));
        assertThat(desk.asked(expertId)).hasSize(1);
        String asked = desk.asked(expertId).getFirst();

        List<String> outcomes = Rivals.atOnce(waiting, orderId -> desk.accept(orderId, expertId));

        assertThat(outcomes).containsOnlyOnce(WON).containsOnly(WON, "NOT_ASKED");
        assertThat(waiting.get(outcomes.indexOf(WON))).isEqualTo(asked);
        assertThat(desk.standing(expertId)).extracting(Booking::orderId).containsExactly(asked);
        assertThat(desk.expert(expertId).waiting().waits()).hasSize(19);
    }
}
