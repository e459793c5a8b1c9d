package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ledger agree with the stays. Development time lies on the first working days in the centre after each stay, of stays
 * that end earlier first, on weekdays that the expert works on, and half a day where the expert is there for half of it. What has passed is taken and stays where it
 * was; a day that the centre has chosen stays as long as the expert is in the centre then. The same stays and absences always give the same ledger.
 */
final class Placing {

    private final Stays stays;
    private final List<Period> out;
    private final Absences absences;
    private final Weekdays worksOn;
    private final @Nullable LocalDate leaves;
    private final CalendarRules rules;
    private final LocalDate today;
    private final Map<LocalDate, Integer> used = new HashMap<>();

    private Placing(Bookable expert, Stays stays, CalendarRules rules, @Nullable LocalDate today) {
        this.stays = stays;
        worksOn = expert.worksOn();
        this.rules = rules;
        this.today = today == null ? LocalDate.MIN : today;
        leaves = expert.leaving().departure().map(Departure::on).orElse(null);
        // nothing is placed on a day that has passed
        out = stays.out().stream()
                .filter(period -> period.to().isAfter(this.today))
                .toList();
        absences = new Absences(expert.absences().stream()
                .filter(absence -> absence.period().to().isAfter(this.today))
                .toList());
    }

    /** As it is on a day, by the rules in force. */
    static ExpertCalendar settled(ExpertCalendar expert, CalendarRules rules, LocalDate today) {
        Placing placing = new Placing(expert, expert.stays(), rules, today);
        return expert.with(expert.stays().with(placing.ledger(today)));
    }

    /** As it would be with other stays, by what it was settled under; a ledger that never was stays empty. */
    static Stays supposed(Bookable expert, Stays others) {
        Ledger ledger = others.ledger();
        if (ledger.settledOn() == null) {
            return others;
        }
        Placing placing = new Placing(expert, others, ledger.inForce(), ledger.settledOn());
        return others.with(placing.ledger(ledger.settledOn()));
    }

    private Ledger ledger(LocalDate settledOn) {
        Map<String, Account> known = stays.ledger().accounts().stream()
                .collect(Collectors.toMap(Account::bookingId, Function.identity(), (first, second) -> first));
        // what stays where it was comes before anything new is placed
        List<Kept> kept = stays.bookings().stream()
                .filter(booking -> booking.out().isPresent())
                .sorted(Comparator.comparing(Booking::homeOn).thenComparing(Booking::bookingId))
                .map(booking -> new Kept(booking.homeOn(), kept(booking, known.get(booking.bookingId()))))
                .toList();
        return new Ledger(
                kept.stream().map(stay -> filled(stay.account(), stay.home())).toList(),
                settledOn,
                rules.development(),
                rules.stretches());
    }

    /** The account of a stay, with its first day home. */
    private record Kept(LocalDate home, Account account) {}

    private Account kept(Booking booking, @Nullable Account noted) {
        Account known = noted == null ? Account.of(booking.bookingId()) : noted;
        if (known.isOver(today)) {
            return known;
        }
        int earned = known.returned()
                ? known.earned()
                : rules.development().halves(booking.out().orElseThrow(), booking.sharePercent());
        List<DevelopmentDay> days = new ArrayList<>();
        int left = earned;
        for (DevelopmentDay day : known.days()) {
            if (day.halves() <= left && (day.isTakenBy(today) || stands(day, booking.homeOn()))) {
                days.add(day);
                left -= day.halves();
                used.merge(day.day(), day.halves(), Integer::sum);
            }
        }
        return known.with(earned, days);
    }

    private boolean stands(DevelopmentDay day, LocalDate home) {
        return day.moved() && !day.day().isBefore(home) && roomOn(day.day()) >= day.halves();
    }

    private Account filled(Account account, LocalDate home) {
        int left = account.unplaced();
        if (left == 0) {
            return account;
        }
        List<DevelopmentDay> days = new ArrayList<>(account.days());
        LocalDate day = home.isBefore(today) ? today : home;
        while (left > 0 && !hasLeftBy(day)) {
            LocalDate tried = day;
            int halves = days.stream().anyMatch(placed -> placed.day().equals(tried)) ? 0 : Math.min(left, roomOn(day));
            if (halves > 0) {
                days.add(new DevelopmentDay(day, halves, false));
                left -= halves;
                used.merge(day, halves, Integer::sum);
            }
            day = day.plusDays(1);
        }
        days.sort(Comparator.comparing(DevelopmentDay::day));
        return account.with(account.earned(), days);
    }

    private int roomOn(LocalDate day) {
        boolean there = WorkingDays.include(day)
                && worksOn.include(day)
                && !hasLeftBy(day)
                && out.stream().noneMatch(period -> period.contains(day));
        return there ? Math.max(0, absences.halvesLeftOn(day) - used.getOrDefault(day, 0)) : 0;
    }

    private boolean hasLeftBy(LocalDate day) {
        return leaves != null && !day.isBefore(leaves);
    }
}
