package no.likeverd.ladder.away;

import static no.likeverd.ladder.away.Told.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the resource centre promises is what this service can read. */
class AwayContractTest {

    private final ExpertBookedConsumer consumer = new ExpertBookedConsumer(employmentId -> true);

    @ParameterizedTest
    @Rule("LAD-10")
    @MethodSource("bookings")
    void understandsEveryBooking(byte[] json) {
        ExpertBooked booked = WireFormat.read(json, ExpertBooked.class);

        Away away = consumer.booked(null, event(booked.expertId(), booked));

        assertThat(away.stays()).singleElement().satisfies(stay -> {
            assertThat(stay.bookingId()).isNotBlank();
            assertThat(stay.atUnitId()).isNotBlank();
            assertThat(stay.from()).isBefore(stay.to());
            assertThat(stay.sharePercent()).isBetween(1, 100);
            assertThat(stay.kind()).isIn("CAPACITY", "COMPETENCE");
        });
    }

    @ParameterizedTest
    @Rule("LAD-10")
    @MethodSource("cancellations")
    void understandsEveryCancellation(byte[] json) {
        assertThat(WireFormat.read(json, BookingCancelled.class).bookingId()).isNotBlank();
    }

    @ParameterizedTest
    @Rule({"LAD-10", "LAD-71"})
    @MethodSource("changes")
    void understandsEveryChange(byte[] json) {
        BookingChanged changed = WireFormat.read(json, BookingChanged.class);

        Away away = consumer.changed(null, event(changed.expertId(), changed));

        assertThat(away.stays()).singleElement().satisfies(stay -> {
            assertThat(stay.from()).isBefore(stay.to());
            assertThat(stay.sharePercent()).isBetween(1, 100);
        });
    }

    @ParameterizedTest
    @Rule("LAD-10")
    @MethodSource("snapshots")
    void understandsEverySnapshot(byte[] json) {
        CalendarSnapshot snapshot = WireFormat.read(json, CalendarSnapshot.class);

        assertThat(snapshot.away().stays()).hasSameSizeAs(snapshot.bookings());
        assertThat(snapshot.employmentId()).isNotBlank();
    }

    @ParameterizedTest
    @Rule({"LAD-10", "LAD-70"})
    @MethodSource("moves")
    void understandsEveryMove(byte[] json) {
        assertThat(WireFormat.read(json, ExpertMoved.class).employmentId()).isNotBlank();
    }

    static Stream<byte[]> changes() {
        return promised("resource-center/booking-changed/v1");
    }

    static Stream<byte[]> moves() {
        return promised("resource-center/expert-moved/v1");
    }

    static Stream<byte[]> bookings() {
        return promised("resource-center/expert-booked/v1");
    }

    static Stream<byte[]> cancellations() {
        return promised("resource-center/booking-cancelled/v1");
    }

    static Stream<byte[]> snapshots() {
        return promised("resource-center/expert-calendar-state/v1");
    }

    private static Stream<byte[]> promised(String path) {
        return EventContract.of(path).payloads();
    }
}
