package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;

/** Calendars as the service keeps them, for tests of other packages. */
public final class Settled {

    private Settled() {}

    public static ExpertCalendar on(LocalDate today, ExpertCalendar calendar) {
        return KeptCalendar.settled(calendar, today);
    }

    /** With something booked, whatever speaks against it. */
    public static ExpertCalendar with(LocalDate today, ExpertCalendar calendar, BookingRequest asked) {
        return on(today, calendar.with(calendar.stays().with(Booking.of(asked))));
    }
}
