package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One week of one expert, as a timeline shows it.
 *
 * @param monday its first day
 * @param stays what is booked in it
 * @param kept for orders until somebody has agreed
 * @param absences days in it on which the expert is not there, or there for half of one
 * @param holidays days from Monday to Friday on which nobody works
 * @param development time of their own that is placed in it
 * @param usedPercent booked of the expert's share, over the week's working days
 */
public record CalendarWeek(
        LocalDate monday,
        List<Stay> stays,
        List<Stay> kept,
        List<Away> absences,
        List<LocalDate> holidays,
        List<DevelopmentDay> development,
        int usedPercent) {

    private static final int DAYS = 7;
    private static final int WORKDAYS = 5;

    /**
     * A booking that takes days of the week.
     *
     * @param days those that fall into the week, of all that it has
     */
    public record Stay(String orderId, String unitId, int sharePercent, Period days, Period whole) {}

    public static CalendarWeek of(ExpertCalendar expert, LocalDate monday) {
        Period week = new Period(monday, monday.plusDays(DAYS));
        return new CalendarWeek(
                monday,
                expert.stays().standingDuring(week).stream()
                        .flatMap(booking -> stay(booking, week).stream())
                        .toList(),
                expert.holds().kept().stream()
                        .flatMap(hold -> stay(hold.asBooking(), week).stream())
                        .toList(),
                expert.away().in(week),
                workweek(monday).filter(day -> !WorkingDays.include(day)).toList(),
                development(expert, week),
                used(expert, monday));
    }

    private static List<DevelopmentDay> development(ExpertCalendar expert, Period week) {
        return expert.stays().ledger().accounts().stream()
                .flatMap(account -> account.days().stream())
                .filter(placed -> week.contains(placed.day()))
                .sorted(Comparator.comparing(DevelopmentDay::day))
                .toList();
    }

    private static Optional<Stay> stay(Booking booking, Period week) {
        return booking.out()
                .flatMap(out -> out.common(week))
                .map(days ->
                        new Stay(booking.orderId(), booking.unitId(), booking.sharePercent(), days, booking.period()));
    }

    private static int used(ExpertCalendar expert, LocalDate monday) {
        List<LocalDate> working = workweek(monday).filter(WorkingDays::include).toList();
        int out =
                working.stream().mapToInt(day -> expert.stays().shareOutOn(day)).sum();
        return working.isEmpty() ? 0 : Math.round(100f * out / (expert.sharePercent() * working.size()));
    }

    private static Stream<LocalDate> workweek(LocalDate monday) {
        return monday.datesUntil(monday.plusDays(WORKDAYS));
    }
}
