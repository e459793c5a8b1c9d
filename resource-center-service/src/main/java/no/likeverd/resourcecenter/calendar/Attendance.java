package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is booked of an expert, held against the days on which the expert is not there or there for half of it. Nobody is missed on
 * a day off.
 */
record Attendance(Stays stays, Absences absences, int sharePercent, Weekdays worksOn) {

    static Attendance of(Bookable expert) {
        return new Attendance(expert.stays(), expert.away(), expert.sharePercent(), expert.worksOn());
    }

    /** Whether more is booked on a day than an absence leaves; half a day at home may well leave enough. */
    boolean isMissedOn(LocalDate day) {
        return absences.halvesOn(day) > 0
                && worksOn.include(day)
                && stays.shareOutOn(day) > absences.leftOn(day, sharePercent);
    }

    boolean isMissedIn(Period days) {
        return days.days().anyMatch(this::isMissedOn);
    }

    /** Bookings that go without their expert on some of these days. */
    List<Booking> missing(Period days) {
        return stays.standingDuring(days).stream()
                .filter(booking -> booking.out()
                        .flatMap(out -> out.common(days))
                        .filter(this::isMissedIn)
                        .isPresent())
                .toList();
    }

    /** When a booking goes without its expert, from a day on. */
    List<Away> from(Booking booking, LocalDate today) {
        Optional<Period> left = booking.out().flatMap(out -> out.since(today));
        return left.stream()
                .flatMap(days -> absences.in(days).stream())
                .filter(away -> isMissedIn(away.days()))
                .toList();
    }
}
