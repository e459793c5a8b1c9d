package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.Refused.refuses;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.messaging.process.ProcessSweep;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Experts;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day begins at midnight in Norway, whatever it is in UTC and whatever the clocks do that night. */
class MidnightIT {

    private static final Period DAYS = period("2026-12-07", "2026-12-21");

    private final StoppableClock clock = new StoppableClock(Experts.TODAY, ZoneId.of("Europe/Oslo"));

    @AutoClose
    private final Desk desk = new Desk(clock);

    @ParameterizedTest
    @CsvSource({"PT14H59M59S, 2026-12-09", "PT15H, 2026-12-10", "PT15H30M, 2026-12-10"}) // from eight o'clock in UTC
    @Rule("RC-10")
    void whatIsCancelledAfterMidnightInNorwayIsCancelledOnTheNextDay(Duration later, LocalDate day) {
        String expertId = desk.anExpert();
        String orderId = desk.anOrder(aDemand(DAYS, 100));
        desk.book(orderId, expertId, "book");
        at(LocalDate.of(2026, 12, 9), later);

        desk.endBooking.cancel(desk.department, orderId, null, Desk.key(orderId, "cancel"));

        assertThat(desk.expert(expertId).stays().bookings())
                .singleElement()
                .extracting(Booking::cancellation)
                .returns(day, cancelled -> cancelled.on());
    }

    @Test
    @Rule("RC-60")
    void aBookingCanBeMovedUntilMidnightInNorway() {
        String expertId = desk.anExpert();
        String orderId = desk.anOrder(aDemand(DAYS, 100));
        desk.book(orderId, expertId, "book");
        Period nextMonth = period("2027-01-11", "2027-01-25");
        at(LocalDate.of(2026, 12, 6), Duration.ofHours(14));
        desk.move(orderId, expertId, nextMonth, 100, "an hour before");
        desk.move(orderId, expertId, DAYS, 100, "back");

        clock.pass(Duration.ofHours(1));

        refuses("BOOKING_BEGUN", () -> desk.move(orderId, expertId, nextMonth, 100, "at midnight"));
        assertThat(desk.standing(expertId)).singleElement().returns(DAYS, Booking::period);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28, PT15H", // winter time still: midnight is 23 in UTC
        "2027-03-29, PT14H", // summer time: it is 22
        "2026-10-25, PT14H",
        "2026-10-26, PT15H",
        "2027-01-01, PT15H",
        "2028-02-29, PT15H"
    })
    @Rule("RC-81")
    void whoComesHomeIsLookedAfterFromMidnightInNorwayOn(LocalDate home, Duration untilMidnight) {
        clock.set(home.minusDays(15));
        String expertId = desk.anExpert();
        String orderId = desk.anOrder(aDemand(new Period(home.minusDays(14), home), 100));
        desk.book(orderId, expertId, "book");
        at(home.minusDays(1), untilMidnight.minusMillis(1));
        assertThat(due()).doesNotContain(expertId);

        clock.pass(Duration.ofMillis(1));

        assertThat(due()).contains(expertId);
        assertThat(LocalDate.now(clock)).isEqualTo(home);
    }

    private void at(LocalDate day, Duration later) {
        clock.set(day);
        clock.pass(later);
    }

    /** Experts whom the service would look after now. */
    private List<String> due() {
        List<String> ids = new ArrayList<>();
        new ProcessSweep(List.of(desk.calendars.resumedBy(ids::add)), new SimpleMeterRegistry()).sweep();
        return ids;
    }
}
