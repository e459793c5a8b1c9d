package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The development time that stays earn, one account per stay, in the order in which they end.
 *
 * @param settledOn the day on which it was last made to agree with the stays; absent in documents from before there was one
 * @param rules under which it was
 * @param stretches the rules of stretches in force then; the usual ones in documents from before there were others
 */
public record Ledger(
        List<Account> accounts, @Nullable LocalDate settledOn, DevelopmentRules rules, StretchRules stretches) {

    static final Ledger NONE = new Ledger(List.of(), null, DevelopmentRules.USUAL, StretchRules.USUAL);

    public Ledger {
        stretches = Objects.requireNonNullElse(stretches, StretchRules.USUAL);
    }

    /** What it was settled under. */
    CalendarRules inForce() {
        return new CalendarRules(rules, stretches);
    }

    /** Whether it agrees with the stays of a day by these rules. */
    boolean isSettled(LocalDate day, CalendarRules now) {
        return day.equals(settledOn) && now.equals(inForce());
    }

    Ledger under(StretchRules others) {
        return new Ledger(accounts, settledOn, rules, others);
    }

    Ledger with(List<Account> others) {
        return new Ledger(others, settledOn, rules, stretches);
    }

    public Optional<Account> of(String bookingId) {
        return accounts.stream()
                .filter(account -> account.bookingId().equals(bookingId))
                .findFirst();
    }

    boolean hasReturnedFrom(String bookingId) {
        return of(bookingId).filter(Account::returned).isPresent();
    }

    /** Ids of bookings whose two sides have not been asked how it was. */
    public List<String> unasked() {
        return accounts.stream()
                .filter(account -> account.returned() && !account.asked())
                .map(Account::bookingId)
                .toList();
    }

    public int halvesOn(LocalDate day) {
        return accounts.stream()
                .flatMap(account -> account.days().stream())
                .filter(placed -> placed.day().equals(day))
                .mapToInt(DevelopmentDay::halves)
                .sum();
    }

    Ledger without(String bookingId) {
        return with(accounts.stream()
                .filter(account -> !account.bookingId().equals(bookingId))
                .toList());
    }

    Ledger replaced(Account changed) {
        return with(accounts.stream()
                .map(account -> account.bookingId().equals(changed.bookingId()) ? changed : account)
                .toList());
    }
}
