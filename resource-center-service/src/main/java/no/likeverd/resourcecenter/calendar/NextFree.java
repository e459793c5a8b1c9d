package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for the first dates on which a demand of the same length and share would fit. */
final class NextFree {

    /** Nobody plans further ahead, and a stay longer than four months would be looked for in vain for ever. */
    private static final int YEARS_AHEAD = 2;

    private NextFree() {}

    static Optional<Period> of(Bookable calendar, Demand demand) {
        LocalDate last = demand.period().from().plusYears(YEARS_AHEAD);
        LocalDate start = demand.period().from();
        while (start.isBefore(last)) {
            Period tried = demand.period().startingOn(start);
            Fitness fitness = new Fitness(calendar, demand.during(tried));
            if (!fitness.againstAtAnyTime().isEmpty()) {
                return Optional.empty(); // and every later start is as bad
            }
            Optional<LocalDate> later = later(fitness, tried);
            if (later.isEmpty()) {
                return Optional.of(tried);
            }
            start = later.get();
        }
        return Optional.empty();
    }

    /**
     * The next start worth trying: after the last day that is taken, and by single days while the expert works on none of them, the
     * stretch is too long or time is owed.
     */
    private static Optional<LocalDate> later(Fitness fitness, Period tried) {
        if (fitness.takenDays().findAny().isPresent()) {
            return fitness.takenDays().max(LocalDate::compareTo).map(day -> day.plusDays(1));
        }
        return Stream.of(fitness.offDays(), fitness.beyondDays(), fitness.owedDays())
                .flatMap(days -> days)
                .findAny()
                .map(day -> tried.from().plusDays(1));
    }
}
