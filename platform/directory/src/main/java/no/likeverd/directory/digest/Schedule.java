package no.likeverd.directory.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Seven in the morning in Norway, on workdays or Mondays. */
final class Schedule {

    static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    static final LocalTime SEVEN = LocalTime.of(7, 0);

    /** Whoever has been down that long lets the day be: a morning's mail is of no use in the afternoon. */
    static final Duration STILL_MORNING = Duration.ofHours(4);

    private Schedule() {}

    /** The first time after this moment; null for whoever wants none. */
    static @Nullable Instant next(Frequency often, Instant after) {
        if (often == Frequency.OFF) {
            return null;
        }
        LocalDate day = day(after);
        while (!counts(often, day) || !seven(day).isAfter(after)) {
            day = day.plusDays(1);
        }
        return seven(day);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, NORWAY);
    }

    private static Instant seven(LocalDate day) {
        return day.atTime(SEVEN).atZone(NORWAY).toInstant();
    }

    private static boolean counts(Frequency often, LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return often == Frequency.MONDAYS
                ? weekday == DayOfWeek.MONDAY
                : weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }
}
