package no.likeverd.storm.check;

import static no.likeverd.storm.check.Violation.Kind.DOUBLE_BOOKING;
import static no.likeverd.storm.check.Violation.Kind.DUPLICATE;
import static no.likeverd.storm.check.Violation.Kind.INVERSION;
import static no.likeverd.storm.check.Violation.Kind.LEFT_BEHIND;
import static no.likeverd.storm.check.Violation.Kind.LOST;
import static no.likeverd.storm.check.Violation.Kind.MISSING_EVENT;
import static no.likeverd.storm.check.Violation.Kind.NOT_LINEARISABLE;
import static no.likeverd.storm.check.Violation.Kind.PROJECTION_DIFFERS;
import static no.likeverd.storm.check.Violation.Kind.UNNAMED_REFUSAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each promise broken once, in a history that is right otherwise. */
class CheckerTest {

    private final World world = new World(new Random(1));
    private String filled;
    private String open;
    private String cancelled;
    private String withdrawn;

    @BeforeEach
    void aDay() {
        filled = world.place("key-1", 0);
        open = world.place("key-2", 0);
        cancelled = world.place("key-3", 1);
        withdrawn = world.place("key-4", 2);
        world.book("key-5", filled, "exp-1");
        world.book("key-6", open, "exp-1");
        world.book("key-7", cancelled, "exp-1");
        world.cancel("key-8", cancelled, false);
        world.withdraw("key-9", withdrawn);
        world.read(filled);
        world.read(filled);
    }

    @Test
    void acceptsWhatIsRight() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void acceptsAnAnswerThatWasLostAndHeardAgain() {
        world.loseAnswerOf("key-5");
        world.loseAnswerOf("key-8");

        assertThat(violations()).isEmpty();
    }

    @Test
    void acceptsARedeliveredEvent() {
        EventSeen first = world.events.getFirst();
        world.events.add(moved(first, first.partition(), 1_000));

        assertThat(violations()).isEmpty();
    }

    @Test
    void acceptsABookingThatAWithdrawalOvertook() {
        String order = world.place("key-20", 4);
        world.withdrawWhileBooking("key-22", "key-21", order, "exp-1");

        assertThat(violations()).isEmpty();
    }

    @Test
    void catchesABookingThatStandsAlthoughAWithdrawalOvertookIt() {
        String order = world.place("key-20", 4);
        world.withdrawWhileBooking("key-22", "key-21", order, "exp-1");
        world.bookings.computeIfPresent(
                "bkg-key-21",
                (id, it) -> new BookingSeen(id, it.orderId(), it.expertId(), it.unitId(), it.days(), null));

        assertThat(kinds()).contains(NOT_LINEARISABLE);
    }

    @Test
    void catchesALostBooking() {
        world.bookings.remove("bkg-key-5");

        assertThat(kinds()).contains(LOST);
    }

    @Test
    void catchesALostOrder() {
        world.orders.remove(open);

        assertThat(kinds()).containsExactly(LOST);
    }

    @Test
    void catchesALostWithdrawal() {
        replaceOrder(withdrawn, "OPEN", "");

        assertThat(kinds()).contains(LOST);
    }

    @Test
    void catchesALostCancellation() {
        BookingSeen ended = world.bookings.get("bkg-key-7");
        replaceOrder(cancelled, "FILLED", "bkg-key-7");
        world.bookings.put(
                "bkg-key-7", new BookingSeen("bkg-key-7", cancelled, "exp-1", ended.unitId(), ended.days(), null));

        assertThat(kinds()).contains(LOST);
    }

    @Test
    void catchesAnAcknowledgedOrderThatCannotBeFound() {
        replace("key-6", it -> World.with(it, it.began(), it.ended(), Outcome.FAIL, 404, "NOT_FOUND"));

        assertThat(kinds()).containsExactly(LOST);
    }

    @Test
    void catchesABookingThatNobodyEndedAndThatStandsNoMore() {
        replaceOrder(filled, "OPEN", "");

        assertThat(kinds()).contains(LOST);
    }

    @Test
    void catchesAGapBetweenEvents() {
        world.events.removeIf(event -> event.is(EventSeen.BOOKING_CANCELLED));
        world.book("key-10", open, "exp-2");
        world.events.removeIf(event -> event.subject().equals("exp-1") && event.seq() == 2);

        assertThat(kinds()).contains(MISSING_EVENT);
    }

    @Test
    void catchesAnEventThatIsMissingAtTheEnd() {
        world.events.removeIf(event -> event.is(EventSeen.BOOKING_CANCELLED));

        assertThat(kinds()).contains(MISSING_EVENT);
    }

    @Test
    void catchesAnOrderThatWasNeverTold() {
        world.events.removeIf(event -> event.subject().equals(open));

        assertThat(kinds()).containsExactly(MISSING_EVENT);
    }

    @Test
    void catchesOneKeyWithTwoOrders() {
        OrderSeen order = world.orders.get(open);
        String again = world.place("key-11", 0);
        world.orders.put(again, new OrderSeen(again, order.unitId(), order.purpose(), "OPEN", "", "", order.days()));

        assertThat(kinds()).containsExactly(DUPLICATE);
    }

    @Test
    void catchesOneKeyWithTwoAnswers() {
        Invocation told = world.lastOf("key-5").orElseThrow();
        world.history.add(new Invocation(
                told.key(),
                told.act(),
                told.person(),
                told.unit(),
                told.order(),
                told.expert(),
                "bkg-other",
                told.days(),
                told.ended() + 1,
                told.ended() + 2,
                Outcome.OK,
                201,
                "",
                0));

        assertThat(kinds()).contains(DUPLICATE);
    }

    @Test
    void catchesTwoBookingsOfOneKey() {
        world.bookings.put("bkg-twin", new BookingSeen("bkg-twin", filled, "exp-1", "u-school", World.slot(7), null));

        assertThat(kinds()).contains(DUPLICATE, NOT_LINEARISABLE);
    }

    @Test
    void catchesAnEventToldTwiceUnderTwoNumbers() {
        EventSeen filling = world.events.stream()
                .filter(event -> event.is(EventSeen.FILLED))
                .findFirst()
                .orElseThrow();
        world.events.add(new EventSeen(
                filling.topic(),
                0,
                900,
                filling.subject(),
                "another",
                filling.type(),
                filling.seq() + 1,
                filling.orderId(),
                filling.bookingId(),
                filling.expertId(),
                "",
                null,
                null));

        assertThat(kinds()).contains(DUPLICATE);
    }

    @Test
    void catchesTwoEventsUnderOneNumber() {
        EventSeen first = world.events.getFirst();
        world.events.add(new EventSeen(
                first.topic(),
                0,
                900,
                first.subject(),
                "another",
                first.type(),
                first.seq(),
                first.orderId(),
                "",
                "",
                "",
                null,
                null));

        assertThat(kinds()).containsExactly(DUPLICATE);
    }

    @Test
    void catchesAnExpertInTwoPlaces() {
        String other = world.place("key-12", 0);
        world.book("key-13", other, "exp-2");
        BookingSeen elsewhere = world.bookings.get("bkg-key-13");
        world.bookings.put(
                "bkg-key-13", new BookingSeen("bkg-key-13", other, "exp-1", "u-school", elsewhere.days(), null));

        assertThat(kinds()).contains(DOUBLE_BOOKING);
    }

    @Test
    void catchesAnExpertWhoWasInTwoPlacesMeanwhile() {
        world.events.replaceAll(event -> event.bookingId().equals("bkg-key-7") && event.is(EventSeen.BOOKED)
                ? new EventSeen(
                        event.topic(),
                        0,
                        event.offset(),
                        event.subject(),
                        event.id(),
                        event.type(),
                        event.seq(),
                        event.orderId(),
                        event.bookingId(),
                        event.expertId(),
                        event.unitId(),
                        World.slot(0),
                        null)
                : event);

        assertThat(kinds()).containsExactly(DOUBLE_BOOKING);
    }

    @Test
    void catchesEventsOutOfOrder() {
        world.events.replaceAll(
                event -> event.subject().equals("exp-1") && event.seq() == 1 ? moved(event, 0, 500) : event);

        assertThat(kinds()).containsExactly(INVERSION);
    }

    @Test
    void catchesASourceInTwoPartitions() {
        world.events.replaceAll(
                event -> event.subject().equals("exp-1") && event.seq() == 1 ? moved(event, 3, event.offset()) : event);

        assertThat(kinds()).containsExactly(INVERSION);
    }

    @Test
    void catchesAnOldSnapshotThatCameLast() {
        world.snapshots.add(world.snapshots.getFirst());

        assertThat(kinds()).contains(INVERSION);
    }

    @Test
    void catchesARefusalWithoutItsReason() {
        replace("key-6", it -> World.with(it, it.began(), it.ended(), Outcome.FAIL, 409, ""));

        assertThat(kinds()).containsExactly(UNNAMED_REFUSAL);
    }

    @Test
    void catchesARefusalThatWasNotSo() {
        String free = world.place("key-14", 5);
        world.book("key-15", free, "exp-2");
        world.bookings.remove("bkg-key-15");
        replaceOrder(free, "OPEN", "");
        world.events.removeIf(event -> event.bookingId().equals("bkg-key-15"));
        world.snapshots.removeIf(snapshot -> snapshot.subject().equals("exp-2"));
        replace("key-15", it -> World.with(it, it.began(), it.ended(), Outcome.FAIL, 409, "BOOKED"));

        assertThat(kinds()).containsExactly(NOT_LINEARISABLE);
    }

    @Test
    void catchesABookingAgainstTheClientsTime() {
        replace("key-7", it -> World.with(it, 1, 2, it.outcome(), it.status(), it.code()));
        replace("key-3", it -> World.with(it, 0, 1, it.outcome(), it.status(), it.code()));

        assertThat(kinds()).contains(NOT_LINEARISABLE);
    }

    @Test
    void catchesAnOrderThatWasFilledAndYetWithdrawn() {
        world.book("key-16", open, "exp-2");
        replace(
                "key-9",
                it -> new Invocation(
                        it.key(),
                        it.act(),
                        it.person(),
                        it.unit(),
                        open,
                        "",
                        "",
                        it.days(),
                        it.began(),
                        it.ended(),
                        it.outcome(),
                        it.status(),
                        it.code(),
                        0));

        assertThat(kinds()).contains(NOT_LINEARISABLE);
    }

    @Test
    void catchesALifeThatNoOrderHas() {
        world.events.replaceAll(event -> event.is(EventSeen.FILLED)
                ? new EventSeen(
                        event.topic(),
                        0,
                        event.offset(),
                        event.subject(),
                        event.id(),
                        EventSeen.REOPENED,
                        event.seq(),
                        event.orderId(),
                        event.bookingId(),
                        event.expertId(),
                        "",
                        null,
                        null)
                : event);

        assertThat(kinds()).contains(NOT_LINEARISABLE);
    }

    @Test
    void catchesABookingThatNobodyAskedFor() {
        world.history.removeIf(invocation -> invocation.key().equals("key-5"));

        assertThat(kinds()).contains(NOT_LINEARISABLE);
    }

    @Test
    void catchesAnOrderSeenOlderThanBefore() {
        Invocation last = world.history.getLast();
        world.history.add(new Invocation(
                "",
                Act.READ,
                "p-1",
                "",
                filled,
                "",
                last.booking(),
                last.days(),
                last.ended() + 100,
                last.ended() + 110,
                Outcome.OK,
                200,
                "FILLED",
                0));

        assertThat(kinds()).containsExactly(NOT_LINEARISABLE);
    }

    @Test
    void catchesAReadThatForgetsABooking() {
        Invocation last = world.history.getLast();
        world.history.add(new Invocation(
                "",
                Act.READ,
                "p-1",
                "",
                filled,
                "",
                "",
                last.days(),
                last.ended() + 100,
                last.ended() + 110,
                Outcome.OK,
                200,
                "OPEN",
                9));

        assertThat(kinds()).containsExactly(NOT_LINEARISABLE);
    }

    @Test
    void catchesAReadThatForgetsAWithdrawal() {
        Invocation last = world.history.getLast();
        world.history.add(new Invocation(
                "",
                Act.READ,
                "p-1",
                "",
                withdrawn,
                "",
                "",
                last.days(),
                last.ended() + 100,
                last.ended() + 110,
                Outcome.OK,
                200,
                "OPEN",
                9));

        assertThat(kinds()).containsExactly(NOT_LINEARISABLE);
    }

    @Test
    void catchesAViewThatShowsMore() {
        world.away.add(new StaySeen("bkg-ghost", "u-school", World.slot(1)));

        assertThat(kinds()).containsExactly(PROJECTION_DIFFERS);
    }

    @Test
    void catchesAViewThatShowsLess() {
        Evidence right = world.evidence();
        FinalState state = right.state();
        Evidence without = new Evidence(
                right.history(),
                right.events(),
                right.snapshots(),
                new FinalState(state.orders(), state.bookings(), Set.of(), state.today(), List.of()));

        assertThat(Checker.check(without)).extracting(Violation::kind).containsOnly(PROJECTION_DIFFERS);
    }

    @Test
    void catchesASnapshotThatLacksAStay() {
        SnapshotSeen last = world.snapshots.getLast();
        world.snapshots.add(new SnapshotSeen(last.subject(), last.seq(), last.version(), Set.of()));

        assertThat(kinds()).containsExactly(PROJECTION_DIFFERS);
    }

    @Test
    void catchesWhatIsLeftBehind() {
        world.leftBehind.add("1 dead letter");

        assertThat(kinds()).containsExactly(LEFT_BEHIND);
    }

    @Test
    void catchesAnOrderThatIsHalfDone() {
        replaceOrder(open, "ALLOCATING", "");

        assertThat(kinds()).contains(LEFT_BEHIND);
    }

    @Test
    void catchesACommandWhoseOutcomeIsUnknownToTheEnd() {
        replace("key-6", it -> World.with(it, it.began(), it.ended(), Outcome.UNKNOWN, 0, ""));

        assertThat(kinds()).containsExactly(LEFT_BEHIND);
    }

    private List<Violation> violations() {
        return Checker.check(world.evidence());
    }

    private Set<Violation.Kind> kinds() {
        return violations().stream().map(Violation::kind).collect(java.util.stream.Collectors.toSet());
    }

    private void replace(String key, UnaryOperator<Invocation> change) {
        world.history.replaceAll(it -> it.key().equals(key) ? change.apply(it) : it);
    }

    private void replaceOrder(String id, String status, String booking) {
        OrderSeen order = world.orders.get(id);
        world.orders.put(
                id,
                new OrderSeen(id, order.unitId(), order.purpose(), status, booking, order.expertId(), order.days()));
    }

    private static EventSeen moved(EventSeen event, int partition, long offset) {
        return new EventSeen(
                event.topic(),
                partition,
                offset,
                event.subject(),
                event.id(),
                event.type(),
                event.seq(),
                event.orderId(),
                event.bookingId(),
                event.expertId(),
                event.unitId(),
                event.days(),
                event.cancelledOn());
    }
}
