package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many who move, book, cancel and accept at once, and every order stands where a calendar says it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoveRaceIT {

    private static final int CROWD = 64;
    private static final String ROUNDS = "no.likeverd.testing.Rounds#all";
    private static final Period HERE = period("2026-12-07", "2026-12-21");
    private static final Period THERE = period("2027-01-11", "2027-01-25");

    private final Demand here = aDemand(HERE, 100);
    private final Desk desk = new Desk(Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    private Crowd crowd;

    @BeforeAll
    void gather() {
        crowd = new Crowd(CROWD);
    }

    @AfterAll
    void disperse() {
        crowd.close();
        desk.close();
    }

    @ParameterizedTest
    @MethodSource(ROUNDS)
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

        List<String> outcomes = crowd.go(wishes);

        assertThat(outcomes).containsOnlyOnce(Crowd.WON);
        assertThat(outcomes).containsOnly(Crowd.WON, "BOOKED");
        assertThat(desk.standing(wanted)).singleElement().satisfies(booking -> assertThat(booking.orderId())
                .isEqualTo(orderIds.get(outcomes.indexOf(Crowd.WON))));
        orderIds.forEach(this::assertStandsWhereItSays);
    }

    @ParameterizedTest
    @MethodSource(ROUNDS)
    @Rule({"RC-62", "RC-64"})
    void oneOfManyWhoMoveTheSameBookingMovesIt(int round) {
        String orderId = desk.anOrder(here);
        desk.book(orderId, desk.anExpert(), "book");
        long seen = desk.orders.get(orderId).version();
        List<String> experts =
                IntStream.range(0, 4).mapToObj(n -> desk.anExpert()).toList();

        List<String> outcomes = crowd.go(IntStream.range(0, CROWD)
                .<Runnable>mapToObj(
                        n -> () -> told(() -> desk.move(orderId, seen, experts.get(n % 4), HERE, 100, "move-" + n)))
                .toList());

        assertThat(outcomes).containsOnlyOnce(Crowd.WON).containsOnly(Crowd.WON, "STALE");
        assertThat(desk.order(orderId).allocation().expertId()).isEqualTo(experts.get(outcomes.indexOf(Crowd.WON) % 4));
        assertStandsWhereItSays(orderId);
        assertThat(experts.stream().filter(expert -> !desk.standing(expert).isEmpty()))
                .hasSize(1);
    }

    private static void told(Runnable move) {
        try {
            move.run();
        } catch (StaleVersion stale) {
            throw Problem.of(412, "STALE", "somebody else was faster");
        }
    }

    @ParameterizedTest
    @MethodSource(ROUNDS)
    @Rule("RC-64")
    void bookingThatIsMovedAndCancelledAtOnceIsGoneOrWhereItWasMoved(int round) {
        String from = desk.anExpert();
        String to = desk.anExpert();
        String orderId = desk.anOrder(here);
        desk.book(orderId, from, "book");
        long seen = desk.orders.get(orderId).version();

        List<String> outcomes = crowd.go(List.of(
                () -> told(() -> desk.move(orderId, seen, round % 2 == 0 ? to : from, THERE, 100, "move")),
                () -> desk.endBooking.cancel(desk.department, orderId, null, Desk.key(orderId, "cancel"))));

        assertThat(outcomes.getFirst()).isIn(Crowd.WON, "STALE", "ORDER_BEING_RELEASED", "ORDER_WITHDRAWN");
        assertThat(outcomes.getLast()).isIn(Crowd.WON, "ORDER_BEING_MOVED");
        boolean cancelled = outcomes.getLast().equals(Crowd.WON);
        assertThat(desk.order(orderId).status()).isEqualTo(cancelled ? OrderStatus.WITHDRAWN : OrderStatus.FILLED);
        assertThat(desk.standing(from).size() + desk.standing(to).size()).isEqualTo(cancelled ? 0 : 1);
        assertStandsWhereItSays(orderId);
    }

    @ParameterizedTest
    @MethodSource(ROUNDS)
    @Rule({"RC-65", "RC-66"})
    void oneOfManyWhoWaitGetsTheOnePlace(int round) {
        String expertId = desk.anExpert();
        String booked = desk.anOrder(here);
        desk.book(booked, expertId, "book");
        List<String> waiting =
                IntStream.range(0, 20).mapToObj(n -> desk.anOrder(here)).toList();
        crowd.go(waiting.stream()
                .<Runnable>map(orderId -> () -> desk.waits(orderId, expertId))
                .toList());
        desk.endBooking.cancel(desk.department, booked, null, Desk.key(booked, "cancel"));
        assertThat(desk.asked(expertId)).hasSize(1);
        String asked = desk.asked(expertId).getFirst();

        List<String> outcomes = crowd.go(waiting.stream()
                .<Runnable>map(orderId -> () -> desk.accept(orderId, expertId))
                .toList());

        assertThat(outcomes).containsOnlyOnce(Crowd.WON).containsOnly(Crowd.WON, "NOT_ASKED");
        assertThat(waiting.get(outcomes.indexOf(Crowd.WON))).isEqualTo(asked);
        assertThat(desk.standing(expertId)).extracting(Booking::orderId).containsExactly(asked);
        assertThat(desk.expert(expertId).waiting().waits()).hasSize(19);
    }

    private void assertStandsWhereItSays(String orderId) {
        Order order = desk.order(orderId);
        assertThat(order.progress().isMoving()).isFalse();
        if (order.status() == OrderStatus.FILLED) {
            assertThat(desk.standing(order.allocation().expertId()))
                    .filteredOn(booking -> booking.orderId().equals(orderId))
                    .singleElement()
                    .returns(order.allocation().bookingId(), Booking::bookingId)
                    .returns(order.allocation().period(), Booking::period);
        }
    }
}
