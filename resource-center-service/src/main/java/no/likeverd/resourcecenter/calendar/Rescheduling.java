package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;

/**
 * The centre puts development time on another day: one in the centre, soon after the return, and before the next long stay.
 *
 * @param from the day that it is placed on now
 */
record Rescheduling(ExpertCalendar expert, String bookingId, LocalDate from, LocalDate to, LocalDate today) {

    Change<ExpertCalendar> change() {
        Account account = account();
        DevelopmentDay placed = on(account, from);
        if (placed.isTakenBy(today)) {
            throw Problem.conflict("DEVELOPMENT_TIME_TAKEN", "The day has passed and counts as taken");
        }
        if (from.equals(to)) {
            return Change.nothing();
        }
        requireWindow(expert.booking(bookingId).orElseThrow());
        requireFree(placed.halves());
        return Change.to(expert.with(expert.stays().with(ledger().replaced(moved(account, placed)))));
    }

    private Account account() {
        return ledger().of(bookingId)
                .orElseThrow(() -> Problem.conflict("NOT_PLACED_THEN", "No development time is placed on that day"));
    }

    private static DevelopmentDay on(Account account, LocalDate day) {
        return account.days().stream()
                .filter(placed -> placed.day().equals(day))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("NOT_PLACED_THEN", "No development time is placed on that day"));
    }

    private void requireWindow(Booking stay) {
        if (to.isBefore(today)) {
            throw Problem.invalid("DAY_IN_THE_PAST", "to", "Development time is placed today or later");
        }
        LocalDate home = stay.homeOn();
        LocalDate last = home.plusDays(ledger().rules().windowDays() - 1L);
        if (to.isBefore(home) || to.isAfter(last)) {
            throw Problem.invalid("OUTSIDE_WINDOW", "to", "Development time is placed from " + home + " to " + last);
        }
        boolean late = expert.stays().out().stream()
                .anyMatch(out -> !out.from().isBefore(home)
                        && !out.from().isAfter(to)
                        && ledger().rules().isLong(out));
        if (late) {
            throw Problem.invalid("AFTER_LONG_STAY", "to", "Development time goes before the next long stay");
        }
    }

    private void requireFree(int halves) {
        boolean leaves = expert.leaving()
                .departure()
                .filter(departure -> !to.isBefore(departure.on()))
                .isPresent();
        boolean there = WorkingDays.include(to)
                && expert.worksOn().include(to)
                && expert.stays().shareOutOn(to) == 0;
        if (leaves || !there || ledger().halvesOn(to) + halves > expert.away().halvesLeftOn(to)) {
            throw Problem.invalid("NOT_FREE_THEN", "to", "The expert is not in the centre with time to spare that day");
        }
    }

    private Account moved(Account account, DevelopmentDay placed) {
        int there = account.days().stream()
                .filter(other -> other.day().equals(to))
                .mapToInt(DevelopmentDay::halves)
                .sum();
        // the others stay where they are, or one of them would come back to the day that was just cleared
        Stream<DevelopmentDay> others = account.days().stream()
                .filter(other -> !other.day().equals(from) && !other.day().equals(to))
                .map(other -> new DevelopmentDay(other.day(), other.halves(), true));
        return account.with(
                account.earned(),
                Stream.concat(others, Stream.of(new DevelopmentDay(to, placed.halves() + there, true)))
                        .sorted(Comparator.comparing(DevelopmentDay::day))
                        .toList());
    }

    private Ledger ledger() {
        return expert.stays().ledger();
    }
}
