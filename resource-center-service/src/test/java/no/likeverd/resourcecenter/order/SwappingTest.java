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
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** One order of two that change experts. */
class SwappingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final Order mine = filled(1, "exp-1");
    private final Order theirs = filled(2, "exp-2");

    @Test
    @Rule({"RC-260", "RC-267"})
    void orderGetsTheOtherExpertForTheSameDays() {
        Order claimed = claimed(mine, TOMORROW);
        Change<Order> settled = claimed.swapping().settle("swp-1", null);
        Order swapped = settled.state();

        assertThat(claimed.allocation()).as("until it is settled").isEqualTo(mine.allocation());
        assertThat(swapped.allocation())
                .isEqualTo(
                        new Allocation(bookingId(9), "exp-2", 2, mine.demand().period()));
        assertThat(swapped.demand()).isEqualTo(mine.demand());
        assertThat(swapped.progress().servedUntil()).isNull();
        assertThat(swapped.wasFilledBy(bookingId(1))).isTrue();
        assertThat(settled.events()).singleElement().isInstanceOf(OrderFilledV1.class);
        assertThat(swapped.swapping().settle("swp-1", null).state())
                .as("a repeat")
                .isNull();
    }

    @Test
    @Rule("RC-262")
    void whatWasServedStaysServed() {
        LocalDate midway = LocalDate.parse("2026-12-10");
        Order swapped = claimed(mine, midway).swapping().settle("swp-1", null).state();

        assertThat(swapped.allocation().period()).isEqualTo(period("2026-12-10", "2026-12-21"));
        assertThat(swapped.progress().servedUntil()).isEqualTo(midway);
        assertThat(swapped.demand()).isEqualTo(mine.demand());
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> mine.swapping().left(LocalDate.parse("2026-12-21")))
                .returns("BOOKING_ENDED", Problem::code)
                .satisfies(problem -> assertThat(problem.member("orderId")).isEqualTo(orderId(1)));
    }

    @Test
    @Rule("RC-264")
    void refusalAndRepeatLeaveEverythingAsItIs() {
        Order claimed = claimed(mine, TOMORROW);
        Order kept = claimed.swapping().settle("swp-1", "BOOKED").state();

        assertThat(kept.allocation()).isEqualTo(mine.allocation());
        assertThat(kept.progress().swap().outcome()).isEqualTo("BOOKED");
        assertThat(kept.swapping().settle("swp-1", null).state())
                .as("a late runner")
                .isNull();
        assertThat(claimed.swapping().settle("swp-2", null).state())
                .as("another swap")
                .isNull();
        assertThat(claimed.swapping().claim(claimed.progress().swap(), NOW).state())
                .isNull();
    }

    @Test
    @Rule("RC-264")
    void oneThingAtATime() {
        Order claimed = claimed(mine, TOMORROW);
        Cancellation how = new Cancellation(TODAY, Party.CENTRE, null);
        Move.Place elsewhere = new Move.Place("exp-3", period("2027-01-04", "2027-01-18"), 60);

        refuses("ORDER_BEING_SWAPPED", () -> claimed.cancel(how, NOW));
        refuses("ORDER_BEING_SWAPPED", () -> claimed.move("mov-1", bookingId(3), elsewhere, TODAY, NOW));
        refuses("ORDER_BEING_SWAPPED", () -> claimed.swapping().left(TOMORROW));
        assertThat(claimed.cutShort(bookingId(1), how, NOW).state()).isNull();
        Order moving = mine.move("mov-1", bookingId(3), elsewhere, TODAY, NOW).state();
        refuses("ORDER_BEING_MOVED", () -> moving.swapping().left(TOMORROW));
        refuses(
                "NOT_BOOKED",
                () -> Orderings.anOrder(3, mine.demand()).swapping().left(TOMORROW));
    }

    @Test
    @Rule("RC-269")
    void swapBackIsOfferedWhileBothStandWhereTheSwapHasTakenThem() {
        Order one = swapped(mine, theirs, bookingId(9));
        Order other = swapped(theirs, mine, bookingId(8));

        assertThat(SwapBack.of(one, id -> other, TODAY)).contains(orderId(2));
        assertThat(SwapBack.of(other, id -> one, TODAY)).contains(orderId(1));
        assertThat(SwapBack.of(mine, id -> theirs, TODAY)).isEmpty();
        Order moved = other.move(
                        "mov-1",
                        bookingId(7),
                        new Move.Place("exp-3", other.allocation().period(), 60),
                        TODAY,
                        NOW)
                .state();
        Order elsewhere = moved.settle(moved.progress().move(), null).state();
        assertThat(SwapBack.of(one, id -> elsewhere, TODAY)).as("moved on").isEmpty();
        assertThat(SwapBack.of(one, id -> other, LocalDate.parse("2026-12-20"))).isEmpty();
        assertThat(Undo.of(new no.likeverd.messaging.aggregate.Aggregate<>("o", 1, 1, one), TODAY))
                .as("a move of before")
                .isEmpty();
    }

    @Test
    @Rule("RC-264")
    void swapStandsInTheDocumentAndOlderOnesHaveNone() {
        Order claimed = claimed(mine, TOMORROW);
        assertThat(StateFormat.read(StateFormat.write(claimed), Order.class)).isEqualTo(claimed);

        Document older = Document.parse(StateFormat.write(mine).toJson());
        older.get("progress", Document.class).remove("swap");
        assertThat(StateFormat.read(older, Order.class)).isEqualTo(mine);
    }

    private Order claimed(Order order, LocalDate on) {
        SwapClaim claim = order.swapping().wanted("swp-1", theirs, bookingId(9), on);
        Change<Order> claimed = order.swapping().claim(claim, NOW);
        assertThat(claimed.resumeAt()).isEqualTo(NOW.plusSeconds(5));
        return claimed.state();
    }

    private static Order swapped(Order order, Order other, String bookingId) {
        SwapClaim claim = order.swapping().wanted("swp-1", other, bookingId, TOMORROW);
        return order.swapping()
                .claim(claim, NOW)
                .state()
                .swapping()
                .settle("swp-1", null)
                .state();
    }

    private static Order filled(int number, String expertId) {
        Order claimed = Orderings.anOrder(number, aDemand("2026-12-07", "2026-12-21"))
                .allocate(bookingId(number), expertId, TODAY, NOW)
                .state();
        return claimed.fill(claimed.allocation()).state();
    }

    private static void refuses(String code, ThrowingCallable what) {
        assertThatExceptionOfType(Problem.class).isThrownBy(what).returns(code, Problem::code);
    }
}
