package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * One month of one expert in figures. Working days are weighed by shares: 100 is one full day, and a day at 60 % is 60.
 *
 * @param available what the pool had of the expert: working days in it, without absences and development time
 * @param capacity what of that was spent out over a peak, and {@code competence} to lend a skill
 * @param earned half days of development time by stays that ended in the month, by today; {@code taken} in it
 * @param owed half days that had been earned and not taken when the month was over, or today; none to whoever has left
 */
public record CalendarMonth(int available, int capacity, int competence, int earned, int taken, int owed) {

    /**
     * As the calendar tells it today. It keeps the present share and membership and no earlier ones, and absences for a year
     * after they are over; a day out counts as available whatever else is known of it, so that nobody is out more than there
     * was.
     */
    public static CalendarMonth of(ExpertCalendar expert, YearMonth month, LocalDate today) {
        Period days = new Period(month.atDay(1), month.plusMonths(1).atDay(1));
        List<Booking> out = expert.stays().standingDuring(days);
        int available = WorkingDays.in(days)
                .mapToInt(day -> Math.max(shareOut(out, day), free(expert, day)))
                .sum();
        LocalDate until = days.to().isBefore(today) ? days.to() : today;
        int owedBefore = owed(expert, days.from().isBefore(until) ? days.from() : until);
        int owedAfter = owed(expert, until);
        int taken = taken(expert, days, until);
        boolean there = expert.isInPoolOn(until.minusDays(1));
        return new CalendarMonth(
                available,
                spent(out, Kind.CAPACITY, days),
                spent(out, Kind.COMPETENCE, days),
                owedAfter - owedBefore + taken,
                taken,
                there ? owedAfter : 0);
    }

    public CalendarMonth plus(CalendarMonth other) {
        return new CalendarMonth(
                available + other.available,
                capacity + other.capacity,
                competence + other.competence,
                earned + other.earned,
                taken + other.taken,
                owed + other.owed);
    }

    public int out() {
        return capacity + competence;
    }

    private static int shareOut(List<Booking> bookings, LocalDate day) {
        return bookings.stream()
                .filter(booking ->
                        booking.out().filter(out -> out.contains(day)).isPresent())
                .mapToInt(Booking::sharePercent)
                .sum();
    }

    private static int free(ExpertCalendar expert, LocalDate day) {
        int own = expert.stays().ledger().halvesOn(day);
        int halves = Math.max(0, expert.away().halvesLeftOn(day) - own);
        return expert.isInPoolOn(day) ? expert.sharePercent() * halves / DevelopmentDay.WHOLE : 0;
    }

    private static int spent(List<Booking> bookings, Kind kind, Period month) {
        return bookings.stream()
                .filter(booking -> booking.kind() == kind)
                .mapToInt(booking -> booking.out()
                        .flatMap(out -> out.common(month))
                        .map(days -> (int) days.workingDays() * booking.sharePercent())
                        .orElse(0))
                .sum();
    }

    /** Of stays that were over by a day, what had been earned and not taken before it. */
    private static int owed(ExpertCalendar expert, LocalDate day) {
        return expert.stays().bookings().stream()
                .filter(booking -> booking.isOverBy(day))
                .flatMap(booking -> expert.stays().ledger().of(booking.bookingId()).stream())
                .mapToInt(account -> account.earned() - account.taken(day))
                .sum();
    }

    private static int taken(ExpertCalendar expert, Period month, LocalDate until) {
        return expert.stays().bookings().stream()
                .filter(booking -> booking.isOverBy(until))
                .flatMap(booking -> expert.stays().ledger().of(booking.bookingId()).stream())
                .flatMap(account -> account.days().stream())
                .filter(day -> month.contains(day.day()) && day.isTakenBy(until))
                .mapToInt(DevelopmentDay::halves)
                .sum();
    }
}
