package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.bookingId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.testing.Rule;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** An order's document says when it was booked and when it was given up; older ones say nothing. */
class NotedDaysTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Order open = Orderings.anOrder(1, aDemand("2026-12-07", "2026-12-21"));

    @Test
    @Rule("RC-172")
    void theDayOfTheBookingStandsInIt() {
        Order filled = filled();

        assertThat(filled.progress().bookings()).extracting(Allocation::madeOn).containsExactly(TODAY);
    }

    @Test
    @Rule("RC-172")
    void aMoveWithinTheCalendarKeepsItAndAnotherExpertHasNone() {
        Move.Place later =
                new Move.Place("exp-1", aDemand("2026-12-08", "2026-12-22").period(), 60);
        Move.Place other = new Move.Place("exp-2", later.period(), 60);

        assertThat(moved(filled(), later).progress().bookings())
                .extracting(Allocation::madeOn)
                .containsExactly(TODAY);
        assertThat(moved(filled(), other).progress().bookings())
                .extracting(Allocation::madeOn)
                .containsExactly(TODAY, null);
    }

    @Test
    @Rule("RC-172")
    void theDayOnWhichItWasGivenUpStandsInIt() {
        assertThat(open.withdraw(TODAY, NOW).state().progress().withdrawnOn()).isEqualTo(TODAY);

        Order released = filled().cancel(new Cancellation(TODAY, Party.DEPARTMENT, null), NOW)
                .state();
        Order ended = released.released(released.allocation()).state();

        assertThat(ended.status()).isEqualTo(OrderStatus.WITHDRAWN);
        assertThat(ended.progress().withdrawnOn()).isEqualTo(TODAY);
    }

    @Test
    @Rule("RC-172")
    void documentsFromBeforeCanBeRead() {
        Order order = filled();
        Document older = Document.parse(StateFormat.write(order).toJson());
        Document progress = older.get("progress", Document.class);
        older.remove("placedOn");
        progress.remove("withdrawnOn");
        progress.get("allocation", Document.class).remove("madeOn");
        progress.getList("bookings", Document.class).forEach(booking -> booking.remove("madeOn"));

        Order read = StateFormat.read(older, Order.class);

        assertThat(read.placedOn()).isNull();
        assertThat(read.progress().bookings()).extracting(Allocation::madeOn).containsExactly((LocalDate) null);
        assertThat(StateFormat.read(StateFormat.write(order), Order.class)).isEqualTo(order);
    }

    private Order filled() {
        Order claimed = open.allocate(bookingId(1), "exp-1", TODAY, NOW).state();
        return claimed.fill(claimed.allocation()).state();
    }

    private static Order moved(Order order, Move.Place to) {
        Order moving =
                order.move("move-1", bookingId(2), to, TODAY.plusDays(1), NOW).state();
        return moving.settle(moving.progress().move(), null).state();
    }
}
