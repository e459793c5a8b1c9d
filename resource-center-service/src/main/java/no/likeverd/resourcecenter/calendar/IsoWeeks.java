package no.likeverd.resourcecenter.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Weeks as Norwegians number them: {@code 2026-W49}. The first days of January may belong to the old year. */
final class IsoWeeks {

    private IsoWeeks() {}

    static List<String> of(Stream<LocalDate> days) {
        return days.map(day -> day.with(DayOfWeek.MONDAY))
                .distinct()
                .sorted()
                .map(IsoWeeks::of)
                .toList();
    }

    private static String of(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
