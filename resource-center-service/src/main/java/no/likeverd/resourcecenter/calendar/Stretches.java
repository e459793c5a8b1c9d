package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Time out across all departments at any share: stays belong to one stretch until enough days in the centre part them. */
record Stretches(List<Period> out, List<Absence> absences, StretchRules rules) {

    /** Of the stays as they are, by the rules that their calendar was last looked at under. */
    static Stretches of(Stays stays, List<Absence> absences) {
        return new Stretches(stays.out(), absences, stays.ledger().stretches());
    }

    /** All stretches, in order of time. */
    List<Period> all() {
        List<Period> stretches = new ArrayList<>();
        out.stream().sorted(Comparator.comparing(Period::from)).forEach(stay -> {
            if (stretches.isEmpty() || parted(stretches.getLast().to(), stay.from())) {
                stretches.add(stay);
            } else {
                stretches.add(joined(stretches.removeLast(), stay));
            }
        });
        return stretches;
    }

    /**
     * The stretch that a stay is or would become part of. What is years away belongs to no stretch of some months, and one that
     * lasts so long is too long by any part of it.
     */
    Period around(Period stay) {
        LocalDate earliest = stay.from().minusYears(1);
        LocalDate latest = stay.to().plusYears(1);
        Stream<Period> near = out.stream()
                .filter(other -> other.to().isAfter(earliest) && other.from().isBefore(latest));
        return new Stretches(Stream.concat(near, Stream.of(stay)).toList(), absences, rules)
                .all().stream()
                        .filter(stretch -> stretch.overlaps(stay))
                        .findFirst()
                        .orElseThrow();
    }

    /** Days of a stay that make its stretch too long; none when it is not. */
    Stream<LocalDate> daysBeyond(Period stay) {
        Period stretch = around(stay);
        if (!rules.tooLong(stretch)) {
            return Stream.empty();
        }
        LocalDate end = stretch.from().plusMonths(rules.mostMonths());
        LocalDate start = rules.earliestStart(stretch.to());
        if (end.isBefore(stay.to())) {
            return stay.days().filter(day -> !day.isBefore(end));
        }
        return stay.from().isBefore(start) ? stay.days().filter(day -> day.isBefore(start)) : stay.days();
    }

    /** Those that last longer than the rules allow. */
    Stream<Period> tooLong() {
        return all().stream().filter(rules::tooLong);
    }

    /** Whether the stretch that a stay is part of lasts longer than the rules allow. */
    boolean tooLongAround(Period stay) {
        return rules.tooLong(around(stay));
    }

    private static Period joined(Period stretch, Period stay) {
        return new Period(stretch.from(), stretch.to().isAfter(stay.to()) ? stretch.to() : stay.to());
    }

    private boolean parted(LocalDate home, LocalDate away) {
        if (!home.isBefore(away)) {
            return false;
        }
        Period between = new Period(home, away);
        int least = rules.breakInWorkingDays();
        Absences then = new Absences(absences).touching(between);
        return then.noted().isEmpty()
                ? between.workingDays() >= least
                : between.days().filter(then::leaveWhole).limit(least).count() == least;
    }
}
