package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Development time goes before a long stay: one that is asked for does not begin before it, and none that is asked for takes the
 * days away that a later long stay leaves for it.
 */
record Owed(Bookable calendar, Demand demand) {

    /** Days of the demand that would be out too early; none when nothing is owed then. */
    Stream<LocalDate> days() {
        Stays now = calendar.stays();
        if (now.ledger().settledOn() == null || !mayMatter(now)) {
            return Stream.empty();
        }
        Stays then = Placing.supposed(calendar, now.with(Booking.supposed("", "", demand)));
        if (isLong(demand.period()) && lacking(then, begins())) {
            LocalDate ready = lastNeeded(now).orElse(demand.period().to());
            return demand.period().days().filter(day -> !day.isAfter(ready));
        }
        boolean takesAway = later(now).anyMatch(begin -> lacking(then, begin) && !lacking(now, begin));
        return takesAway ? demand.period().days() : Stream.empty();
    }

    /** Most demands meet nothing that is owed: that is seen without placing anything. */
    private boolean mayMatter(Stays now) {
        return later(now).findAny().isPresent()
                || (isLong(demand.period())
                        && now.ledger().accounts().stream().anyMatch(account -> account.lacksBefore(begins())));
    }

    /** First days of long stays that begin after the demand does. */
    private Stream<LocalDate> later(Stays now) {
        return now.out().stream()
                .filter(out -> out.from().isAfter(begins()) && isLong(out))
                .map(Period::from);
    }

    private static boolean lacking(Stays stays, LocalDate begin) {
        return stays.ledger().accounts().stream()
                .filter(account -> account.lacksBefore(begin)) // few do
                .anyMatch(account -> stays.booking(account.bookingId())
                        .filter(booking -> booking.isOverBy(begin))
                        .isPresent());
    }

    private Optional<LocalDate> lastNeeded(Stays now) {
        return now.bookings().stream()
                .filter(booking -> booking.isOverBy(begins()))
                .flatMap(booking -> now.ledger().of(booking.bookingId()).stream())
                .filter(account -> account.unplaced() == 0)
                .flatMap(account -> account.days().stream())
                .map(DevelopmentDay::day)
                .filter(day -> !day.isBefore(begins()))
                .max(Comparator.naturalOrder());
    }

    private boolean isLong(Period period) {
        return calendar.stays().ledger().rules().isLong(period);
    }

    private LocalDate begins() {
        return demand.period().from();
    }
}
