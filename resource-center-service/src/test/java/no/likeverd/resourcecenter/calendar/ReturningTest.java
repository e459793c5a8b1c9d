package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** How a stay runs and ends. */
class ReturningTest {

    private static final LocalDate HOME = LocalDate.of(2026, 12, 21);

    private final BookingRequest asked = aRequest(1, aDemand(period("2026-12-07", "2026-12-21"), 100));
    private final ExpertCalendar expert = KeptCalendar.settled(booked(anExpert("1020"), asked), TODAY);

    @Test
    @Rule("RC-80")
    void aBookingIsAgreedRunsAndEndsByTheDay() {
        Booking booking = expert.booking(asked.bookingId()).orElseThrow();

        assertThat(booking.life(LocalDate.of(2026, 12, 6))).isEqualTo(Life.FIRM);
        assertThat(booking.life(LocalDate.of(2026, 12, 7))).isEqualTo(Life.RUNNING);
        assertThat(booking.life(HOME.minusDays(1))).isEqualTo(Life.RUNNING);
        assertThat(booking.life(HOME)).isEqualTo(Life.ENDED);
        assertThat(booking.cancelled(cancelledOn("2026-12-01")).life(TODAY)).isEqualTo(Life.CANCELLED);
        assertThat(booking.cancelled(cancelledOn("2026-12-10")).life(LocalDate.of(2026, 12, 10)))
                .isEqualTo(Life.ENDED);
    }

    @Test
    @Rule("RC-81")
    void theEndIsToldOnceAndNotBefore() {
        assertThat(expert.comeHome(HOME.minusDays(1)).state()).isNull();
        assertThat(expert.dueOn(TODAY)).contains(HOME);
        Returning returning = new Returning(expert, HOME);

        assertThat(returning.events()).singleElement().isInstanceOfSatisfying(ExpertReturnedV1.class, event -> {
            assertThat(event.returnedOn()).isEqualTo(HOME);
            assertThat(event.developmentHalfDays()).isEqualTo(2);
        });
        ExpertCalendar home = returning.home();
        assertThat(home.comeHome(HOME.plusDays(1)).state()).isNull();
        assertThat(new Returning(home, HOME.plusDays(1)).events()).isEmpty();
        assertThat(home.dueOn(HOME)).as("both sides have to be asked").contains(HOME);
        ExpertCalendar known = home.bothAsked(asked.bookingId()).state();
        assertThat(known.dueOn(HOME)).isEmpty();
        assertThat(known.bothAsked(asked.bookingId()).state()).isNull();
    }

    @Test
    @Rule("RC-81")
    void whatWasToldToBeOverIsNeitherMovedNorCancelled() {
        ExpertCalendar home = new Returning(expert, HOME).home();

        Booking asBefore = home.move(
                        new MoveRequest(asked.bookingId(), 2, aDemand(period("2026-12-07", "2026-12-28"), 100)))
                .state()
                .booking(asked.bookingId())
                .orElseThrow();
        assertThat(asBefore.period()).isEqualTo(asked.demand().period());
        assertThat(asBefore.answer()).isEqualTo(new MoveAnswer(2, "BOOKING_ENDED"));
        assertThat(home.release(asked, cancelledOn("2026-12-20")).state()).isNull();
    }

    @Test
    @Rule("RC-81")
    void whatNeverBeganDoesNotEnd() {
        ExpertCalendar cancelled = KeptCalendar.settled(
                expert.release(asked, cancelledOn("2026-12-01")).state(), TODAY);

        assertThat(cancelled.dueOn(TODAY)).isEmpty();
        assertThat(new Returning(cancelled, HOME).events()).isEmpty();
        assertThat(cancelled.stays().ledger().accounts()).isEmpty();
    }

    private static Cancellation cancelledOn(String day) {
        return new Cancellation(LocalDate.parse(day), Party.CENTRE, null);
    }
}
