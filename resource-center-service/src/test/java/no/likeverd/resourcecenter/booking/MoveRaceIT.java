package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.booking.Rivals.STALE;
import static no.likeverd.resourcecenter.booking.Rivals.WON;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

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

    private final Regulars regulars = new Regulars(desk);
    private List<String> before = List.of();

    @Race
    @Rule({"RC-12", "RC-64"})
    void oneOfManyMoversAndBookersGetsTheExpert(int round) {
        if (regulars.begin(round)) {
            before = List.of(desk.anExpert(), desk.anExpert());
        }
        List<String> orderIds =
                regulars.meet(CROWD, place -> isMover(place) ? anOrderBookedBefore(place) : desk.anOrder(here));
        String wanted = desk.anExpert();

        List<String> outcomes = Rivals.atOnce(CROWD, place -> {
            if (isMover(place)) {
                desk.move(orderIds.get(place), wanted, HERE, 100, "move-" + round);
            } else {
                desk.book(orderIds.get(place), wanted, "book-" + round);
            }
        });

        List<Booking> standing = desk.standing(wanted);
        desk.assertStandWhereTheySay(orderIds);
        desk.dismiss(wanted);
        regulars.leave(orderId ->
                standing.stream().anyMatch(booking -> booking.orderId().equals(orderId)));
        assertThat(outcomes).containsOnlyOnce(WON);
        assertThat(outcomes).containsOnly(WON, "BOOKED");
        assertThat(standing).singleElement().satisfies(booking -> assertThat(booking.orderId())
                .isEqualTo(orderIds.get(outcomes.indexOf(WON))));
    }

    private static boolean isMover(int place) {
        return place % 4 == 0;
    }

    /** In other days, with one of two. */
    private String anOrderBookedBefore(int place) {
        String orderId = desk.anOrder(aDemand(THERE, 10));
        desk.book(orderId, before.get(place % 8 / 4), "before");
        return orderId;
    }

    @Race
    @Rule({"RC-62", "RC-64"})
    void oneOfManyWhoMoveTheSameBookingMovesIt(int round) {
        desk.empty();
        String orderId = desk.anOrder(here);
        desk.book(orderId, desk.anExpert(), "book");
        long seen = desk.orders.get(orderId).version();
        List<String> experts =
                IntStream.range(0, 4).mapToObj(n -> desk.anExpert()).toList();

        List<String> outcomes =
                Rivals.atOnce(CROWD, n -> desk.move(orderId, seen, experts.get(n % 4), HERE, 100, "move-" + n));

        assertThat(outcomes).containsOnlyOnce(WON).containsOnly(WON, STALE);
        assertThat(desk.order(orderId).allocation().expertId()).isEqualTo(experts.get(outcomes.indexOf(WON) % 4));
        desk.assertStandWhereTheySay(List.of(orderId));
        assertThat(desk.standingOf(experts).values())
                .hasSize(4)
                .filteredOn(standing -> !standing.isEmpty())
                .hasSize(1);
    }

    @Race
    @Rule("RC-64")
    void bookingThatIsMovedAndCancelledAtOnceIsGoneOrWhereItWasMoved(int round) {
        desk.empty();
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
        desk.assertStandWhereTheySay(List.of(orderId));
    }

    @Race
    @Rule({"RC-65", "RC-66"})
    void oneOfManyWhoWaitGetsTheOnePlace(int round) {
        desk.empty();
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
