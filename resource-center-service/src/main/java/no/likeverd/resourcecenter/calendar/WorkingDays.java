package no.likeverd.resourcecenter.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Monday to Friday, Norwegian public holidays left out. */
final class WorkingDays {

    private static final HolidayManager NORWAY =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY));
    private static final Map<Integer, Set<LocalDate>> HOLIDAYS = new ConcurrentHashMap<>();

    private WorkingDays() {}

    static Stream<LocalDate> in(Period period) {
        return period.days().filter(WorkingDays::include);
    }

    static boolean include(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && !HOLIDAYS.computeIfAbsent(day.getYear(), WorkingDays::holidays)
                        .contains(day);
    }

    // the manager is slow and makes no promise about threads
    private static synchronized Set<LocalDate> holidays(int year) {
        return NORWAY.getHolidays(Year.of(year)).stream().map(Holiday::getDate).collect(Collectors.toUnmodifiableSet());
    }
}
