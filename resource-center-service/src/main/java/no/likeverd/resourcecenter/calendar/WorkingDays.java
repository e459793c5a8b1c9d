package no.likeverd.resourcecenter.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Monday to Friday, Norwegian public holidays left out. */
final class WorkingDays {

    private static final HolidayManager NORWAY =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY));
    private static final Map<Integer, NavigableSet<LocalDate>> HOLIDAYS = new ConcurrentHashMap<>();
    private static final int WEEK = 7;
    private static final int WORKWEEK = 5;

    private WorkingDays() {}

    static Stream<LocalDate> in(Period period) {
        return period.days().filter(WorkingDays::include);
    }

    /** How many there are in a period, without looking at each of its days: whoever compares hundreds of experts asks all the time. */
    static long count(Period period) {
        LocalDate rest = period.from().plusDays(period.length() / WEEK * WEEK);
        long weekdays = period.length() / WEEK * WORKWEEK
                + rest.datesUntil(period.to()).filter(WorkingDays::isWeekday).count();
        long holidays = IntStream.rangeClosed(
                        period.from().getYear(), period.to().getYear())
                .map(year -> holidaysOf(year).subSet(period.from(), period.to()).size())
                .sum();
        return weekdays - holidays;
    }

    static boolean include(LocalDate day) {
        return isWeekday(day) && !holidaysOf(day.getYear()).contains(day);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static NavigableSet<LocalDate> holidaysOf(int year) {
        return HOLIDAYS.computeIfAbsent(year, WorkingDays::holidays);
    }

    /** Those on weekdays; the manager is slow and makes no promise about threads. */
    private static synchronized NavigableSet<LocalDate> holidays(int year) {
        return NORWAY.getHolidays(Year.of(year)).stream()
                .map(Holiday::getDate)
                .filter(WorkingDays::isWeekday)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
