package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** When an expert is not there, asked by the day. Two halves of one day are a whole one, whoever noted them. */
public record Absences(List<Absence> noted) {

    /** Those of them that have days of a period. */
    Absences touching(Period days) {
        return new Absences(noted.stream()
                .filter(absence -> absence.period().overlaps(days))
                .toList());
    }

    /** 0 when the expert is there all day, 1 for half of it, 2 when the expert is not there. */
    int halvesOn(LocalDate day) {
        int halves = noted.stream()
                .filter(absence -> absence.period().contains(day))
                .mapToInt(absence -> absence.share().halves())
                .sum();
        return Math.min(halves, DevelopmentDay.WHOLE);
    }

    int halvesLeftOn(LocalDate day) {
        return DevelopmentDay.WHOLE - halvesOn(day);
    }

    /** What is left on a day of a share of full time. */
    public int leftOn(LocalDate day, int sharePercent) {
        return sharePercent * halvesLeftOn(day) / DevelopmentDay.WHOLE;
    }

    /** Whether whoever is not out is in the centre all day: a day with half an absence is no day of a break. */
    boolean leaveWhole(LocalDate day) {
        return WorkingDays.include(day) && halvesOn(day) == 0;
    }

    /** Days of which half is left, in the order of time. */
    public Stream<LocalDate> halfDays() {
        return noted.stream()
                .filter(Absence::half)
                .map(absence -> absence.period().from())
                .filter(day -> halvesOn(day) == 1)
                .sorted();
    }

    /** What there is of them in a period, in the order of time. */
    List<Away> in(Period days) {
        Stream<Away> whole = noted.stream()
                .filter(absence -> !absence.half())
                .flatMap(absence -> absence.period().common(days).stream())
                .map(common -> new Away(common, false));
        Stream<Away> parts = noted.stream()
                .filter(Absence::half)
                .map(Absence::period)
                .filter(day -> day.overlaps(days) && !isWithinAWholeOne(day))
                .distinct()
                .map(day -> new Away(day, halvesOn(day.from()) == 1));
        return Stream.concat(whole, parts)
                .sorted(Comparator.comparing(away -> away.days().from()))
                .toList();
    }

    private boolean isWithinAWholeOne(Period day) {
        return noted.stream()
                .anyMatch(absence -> !absence.half() && absence.period().overlaps(day));
    }
}
