package no.likeverd.ladder.away;

import static no.likeverd.ladder.away.Told.MAY;
import static no.likeverd.ladder.away.Told.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.messaging.inbox.Event;
import no.likeverd.messaging.inbox.MissingReference;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class AwayTest {

    private static final LocalDate JUNE = MAY.plusMonths(1);
    private static final Stay FIRST = new Stay("b-1", "u-there", MAY, JUNE, 60, "COMPETENCE");
    private static final Stay LATER = new Stay("b-2", "u-other", JUNE, JUNE.plusDays(9), 100, "CAPACITY");

    private final ExpertBookedConsumer consumer = new ExpertBookedConsumer("e-1"::equals);

    @Test
    @Rule("LAD-01")
    void isAwayFromTheDayOfTheBookingOn() {
        assertThat(consumer.booked(null, booked(FIRST))).isEqualTo(away(FIRST));
    }

    @Test
    @Rule("LAD-01")
    void keepsStaysInTheOrderOfTheirDays() {
        assertThat(consumer.booked(away(LATER), booked(FIRST)).stays()).containsExactly(FIRST, LATER);
    }

    @Test
    @Rule("LAD-02")
    void forgetsACancelledBooking() {
        assertThat(consumer.cancelled(away(FIRST, LATER), cancelled("b-1"))).isEqualTo(away(LATER));
    }

    @Test
    @Rule("LAD-02")
    void isAwayUntilTheDayOnWhichTheBookingEndsEarly() {
        Stay cutShort = new Stay("b-1", "u-there", MAY, MAY.plusDays(3), 60, "COMPETENCE");

        assertThat(consumer.cancelled(away(FIRST, LATER), cancelled("b-1", MAY.plusDays(3))))
                .isEqualTo(away(cutShort, LATER));
        assertThat(consumer.cancelled(away(FIRST), cancelled("b-1", MAY))).isNull();
        assertThat(consumer.cancelled(away(FIRST), cancelled("b-1", JUNE))).isEqualTo(away(FIRST));
    }

    @Test
    @Rule("LAD-02")
    void staysTheSameWhenABookingIsCancelledTwice() {
        Away once = consumer.cancelled(away(FIRST, LATER), cancelled("b-1"));

        assertThat(consumer.cancelled(once, cancelled("b-1"))).isEqualTo(once);
    }

    @Test
    @Rule("LAD-02")
    void staysTheSameWhenAnUnknownBookingIsCancelled() {
        assertThat(consumer.cancelled(away(FIRST), cancelled("b-9"))).isEqualTo(away(FIRST));
        assertThat(consumer.cancelled(null, cancelled("b-9"))).isNull();
    }

    @Test
    @Rule("LAD-71")
    void isAwayWhenAChangedBookingSaysHoweverOftenItIsTold() {
        Stay moved = new Stay("b-1", "u-there", JUNE.plusDays(20), JUNE.plusDays(40), 40, "COMPETENCE");

        Away once = consumer.changed(away(FIRST, LATER), changed(moved));

        assertThat(once).isEqualTo(away(LATER, moved));
        assertThat(consumer.changed(once, changed(moved))).isEqualTo(once);
        assertThat(consumer.changed(null, changed(moved))).isEqualTo(away(moved));
        assertThat(consumer.seeded(null, snapshot(moved, LATER))).isEqualTo(once);
        assertThat(consumer.cancelled(once, cancelled("b-1", JUNE.plusDays(30)))
                        .stays()
                        .getLast()
                        .to())
                .isEqualTo(JUNE.plusDays(30));
        assertThatThrownBy(() -> new ExpertBookedConsumer("e-9"::equals).changed(null, changed(moved)))
                .isInstanceOf(MissingReference.class);
    }

    @Test
    @Rule("LAD-70")
    void followsAnExpertToTheNewEmployment() {
        ExpertBookedConsumer both = new ExpertBookedConsumer(employmentId -> true);
        Event<ExpertMoved> moved = event("x-1", new ExpertMoved("x-1", "e-2"));

        assertThat(both.moved(away(FIRST, LATER), moved))
                .isEqualTo(new Away("x-1", "p-1", "e-2", List.of(FIRST, LATER)));
        assertThat(both.moved(null, moved)).isNull();
        assertThatThrownBy(() -> consumer.moved(away(FIRST), moved)).isInstanceOf(MissingReference.class);
    }

    @Test
    @Rule("LAD-03")
    void waitsForAnEmploymentThatTheDirectoryHasNotToldOf() {
        ExpertBooked stranger = new ExpertBooked("b-1", "x-1", "p-1", "e-9", "u-there", MAY, JUNE, 60, "COMPETENCE");
        CalendarSnapshot strange = new CalendarSnapshot("x-1", "p-1", "e-9", List.of(booking(FIRST)));

        assertThatThrownBy(() -> consumer.booked(null, event("x-1", stranger)))
                .isInstanceOf(MissingReference.class)
                .hasMessageContaining("e-9");
        assertThatThrownBy(() -> consumer.seeded(null, event("x-1", strange))).isInstanceOf(MissingReference.class);
    }

    @Test
    @Rule("LAD-06")
    void isTheSameFromASnapshotAsFromTheEventsBeforeIt() {
        Away booked = consumer.booked(null, booked(LATER));
        Away bookedTwice = consumer.booked(booked, booked(FIRST));
        Away oneLeft = consumer.cancelled(bookedTwice, cancelled("b-2"));

        assertThat(consumer.seeded(null, snapshot())).isNull();
        assertThat(consumer.seeded(null, snapshot(LATER))).isEqualTo(booked);
        assertThat(consumer.seeded(null, snapshot(FIRST, LATER))).isEqualTo(bookedTwice);
        assertThat(consumer.seeded(null, snapshot(LATER, FIRST))).isEqualTo(bookedTwice);
        assertThat(consumer.seeded(booked, snapshot(FIRST))).isEqualTo(oneLeft);
        assertThat(consumer.seeded(booked, snapshot()))
                .isEqualTo(consumer.cancelled(oneLeft, cancelled("b-1")))
                .isNull();
    }

    private static Away away(Stay... stays) {
        return new Away("x-1", "p-1", "e-1", List.of(stays));
    }

    private static Event<ExpertBooked> booked(Stay s) {
        return event(
                "x-1",
                new ExpertBooked(
                        s.bookingId(),
                        "x-1",
                        "p-1",
                        "e-1",
                        s.atUnitId(),
                        s.from(),
                        s.to(),
                        s.sharePercent(),
                        s.kind()));
    }

    private static Event<BookingChanged> changed(Stay s) {
        return event(
                "x-1",
                new BookingChanged(
                        s.bookingId(),
                        "x-1",
                        "p-1",
                        "e-1",
                        s.atUnitId(),
                        s.from(),
                        s.to(),
                        s.sharePercent(),
                        s.kind()));
    }

    private static Event<BookingCancelled> cancelled(String bookingId) {
        return cancelled(bookingId, MAY.minusDays(7));
    }

    private static Event<BookingCancelled> cancelled(String bookingId, LocalDate on) {
        return event("x-1", new BookingCancelled(bookingId, on));
    }

    private static Event<CalendarSnapshot> snapshot(Stay... stays) {
        return event(
                "x-1",
                new CalendarSnapshot(
                        "x-1",
                        "p-1",
                        "e-1",
                        List.of(stays).stream().map(AwayTest::booking).toList()));
    }

    private static CalendarSnapshot.Booking booking(Stay s) {
        return new CalendarSnapshot.Booking(s.bookingId(), s.atUnitId(), s.from(), s.to(), s.sharePercent(), s.kind());
    }
}
