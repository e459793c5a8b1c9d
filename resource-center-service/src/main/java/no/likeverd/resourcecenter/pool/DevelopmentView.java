package no.likeverd.resourcecenter.pool;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import no.likeverd.resourcecenter.calendar.Account;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.DevelopmentDay;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Life;

/**
 * The ledger of an expert's development time, in days; halves are kept.
 *
 * @param earned by stays that have ended
 * @param taken days that have passed
 * @param placed days to come for what has been earned
 * @param owed earned and not taken yet
 * @param expected what agreed and running stays will have earned
 * @param stays those of which something is left; of the others only the sum
 */
record DevelopmentView(double earned, double taken, double placed, double owed, double expected, List<StayView> stays) {

    private static final double HALVES = 2;

    /**
     * What one stay earns.
     *
     * @param to first day in the centre again
     * @param earned will have been, as long as it has not ended
     */
    record StayView(
            String bookingId,
            String unitId,
            LocalDate from,
            LocalDate to,
            Life life,
            double earned,
            double taken,
            double placed,
            double owed,
            List<DayView> days) {}

    /** A day, or half of one; {@code chosen} by the centre. */
    record DayView(LocalDate day, double days, boolean taken, boolean chosen) {}

    private record Line(Booking booking, Account account) {}

    static DevelopmentView of(ExpertCalendar expert, LocalDate today) {
        List<Line> lines = expert.stays().bookings().stream()
                .filter(booking -> booking.life(today) != Life.CANCELLED)
                .flatMap(booking -> expert.stays().ledger().of(booking.bookingId()).stream()
                        .map(account -> new Line(booking, account)))
                .sorted(Comparator.comparing((Line line) -> line.booking().homeOn())
                        .reversed())
                .toList();
        List<Account> ended = lines.stream()
                .filter(line -> line.booking().life(today) == Life.ENDED)
                .map(Line::account)
                .toList();
        double earned = sum(ended, Account::earned);
        double taken = sum(ended, account -> account.taken(today));
        return new DevelopmentView(
                earned,
                taken,
                sum(ended, Account::placed) - taken,
                earned - taken,
                sum(lines.stream().map(Line::account).toList(), Account::earned) - earned,
                lines.stream()
                        .filter(line -> line.account().earned() > line.account().taken(today))
                        .map(line -> view(line.booking(), line.account(), today))
                        .toList());
    }

    private static double sum(List<Account> accounts, ToIntFunction<Account> halves) {
        return accounts.stream().mapToInt(halves).sum() / HALVES;
    }

    private static StayView view(Booking booking, Account account, LocalDate today) {
        double earned = account.earned() / HALVES;
        double taken = account.taken(today) / HALVES;
        boolean over = booking.life(today) == Life.ENDED;
        return new StayView(
                booking.bookingId(),
                booking.unitId(),
                booking.period().from(),
                booking.homeOn(),
                booking.life(today),
                earned,
                taken,
                account.placed() / HALVES - taken,
                over ? earned - taken : 0,
                account.days().stream().map(day -> view(day, today)).toList());
    }

    private static DayView view(DevelopmentDay day, LocalDate today) {
        return new DayView(day.day(), day.halves() / HALVES, day.isTakenBy(today), day.moved());
    }
}
