package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** A calendar as the service keeps it: after every act it is settled and tells who has come home, on a day that passes. */
final class KeptCalendar {

    /** Nothing lapses while a calendar is tried. */
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    /** One thing that is done to a calendar, days counted from the present one on. */
    record Act(String kind, int from, int length, int share) {}

    /** What was asked last and is to be bound by every rule; absent after an act that none can refuse. */
    record Asked(
            String bookingId,
            Demand demand,
            boolean accepted,
            @Nullable String refusal) {}

    ExpertCalendar calendar;
    LocalDate today = TODAY;

    @Nullable Asked last;

    /** A swap that is promised: what it takes away and what it brings is nobody's to move or cancel. */
    @Nullable Trade trade;

    final List<Object> told = new ArrayList<>();
    private final List<BookingRequest> asked = new ArrayList<>();

    KeptCalendar(int share) {
        calendar = settled(anExpert("1020", share, 3), today);
    }

    static KeptCalendar after(List<Act> acts, int share) {
        KeptCalendar kept = new KeptCalendar(share);
        acts.forEach(kept::does);
        return kept;
    }

    /** What every write of the service ends with. */
    static ExpertCalendar settled(ExpertCalendar calendar, LocalDate today) {
        return new Returning(Placing.settled(calendar, CalendarRules.USUAL, today), today).home();
    }

    /** Out for eight weeks, three weeks at home, for ten years and some months to come; kept as it went. */
    static ExpertCalendar experienced(String skill) {
        ExpertCalendar expert = anExpert("experienced", 100, 3);
        LocalDate end = TODAY.plusMonths(6);
        int number = 0;
        for (LocalDate day = TODAY.minusYears(10); day.isBefore(end); day = day.plusWeeks(11)) {
            Demand demand = new Demand(Kind.COMPETENCE, skill, 1, new Period(day, day.plusWeeks(8)), 80);
            Booking stay = Booking.of(new BookingRequest(
                    Experts.bookingId(++number), Experts.orderId(number), 1, "u-school", demand, Experts.terms()));
            expert = settled(expert.with(expert.stays().with(stay)), day.isBefore(TODAY) ? day : TODAY);
        }
        return settled(expert, TODAY);
    }

    void does(Act act) {
        last = null;
        writes(change(act));
    }

    private void writes(Change<ExpertCalendar> change) {
        ExpertCalendar decided = change.state() == null ? calendar : change.state();
        Returning returning = new Returning(Placing.settled(decided, CalendarRules.USUAL, today), today);
        told.addAll(change.events());
        told.addAll(returning.events());
        calendar = returning.home().asking(today, NOW, Duration.ofDays(3));
    }

    private Change<ExpertCalendar> change(Act act) {
        return switch (act.kind()) {
            case "book" -> book(act);
            case "keep" -> keep(act);
            case "move" -> isLocked(act) ? Change.nothing() : move(act, any(act));
            case "cancel" ->
                isLocked(act)
                        ? Change.nothing()
                        : calendar.release(any(act), new Cancellation(today.plusDays(act.from()), Party.CENTRE, null));
            case "pass" -> pass(act);
            case "reschedule" -> reschedule(act);
            case "unforeseen" -> calendar.addAnyway(new Absence("abs-" + act + today, period(act)), today);
            case "unforeseen half" -> calendar.addAnyway(half(act), today);
            case "half" -> allowed(() -> calendar.add(half(act), today));
            case "back" -> back(act);
            case "weekdays" -> allowed(() -> calendar.workOn(weekdays(act), today));
            default -> absent(act);
        };
    }

    private boolean isLocked(Act act) {
        return asked.isEmpty() || isTraded(any(act).bookingId());
    }

    private boolean isTraded(String bookingId) {
        if (trade == null) {
            return false;
        }
        String comes = trade.takes().bookingId();
        return bookingId.equals(trade.gives()) || bookingId.equals(comes);
    }

    /** A swap of what has not begun of a stay for something else; whether the calendar promises is its own business. */
    void asksToSwap(Act act) {
        if (asked.isEmpty()) {
            return;
        }
        BookingRequest comes = aRequest(asked.size(), aDemand(period(act), act.share()));
        trade = new Trade("swp-1", any(act).bookingId(), today.plusDays(1), comes);
        asked.add(comes);
        writes(calendar.trading(trade).promise(today));
        if (calendar.stays().promised() == null) {
            trade = null;
        }
    }

    /** What was promised is carried out or taken back. */
    void settles(boolean done) {
        if (trade != null) {
            Trading trading = calendar.trading(trade);
            writes(done ? trading.keep(today) : trading.takeBack(today));
            trade = null;
        }
    }

    private BookingRequest any(Act act) {
        return asked.get(act.length() % asked.size());
    }

    private Change<ExpertCalendar> book(Act act) {
        BookingRequest request = aRequest(asked.size(), aDemand(period(act), act.share()));
        asked.add(request);
        Change<ExpertCalendar> change = calendar.decide(request, today);
        ExpertCalendar after = change.state();
        last = new Asked(
                request.bookingId(),
                request.demand(),
                after.booking(request.bookingId()).isPresent(),
                after.refusal(request).orElse(null));
        return change;
    }

    /** As the centre keeps days: where nothing speaks against it. */
    private Change<ExpertCalendar> keep(Act act) {
        String orderId = "ord-kept-" + act.from() + "-" + act.length();
        Demand demand = aDemand(period(act), act.share());
        boolean free = calendar.unheld(orderId).reasonsAgainst(demand).isEmpty();
        Hold hold = Hold.of("hld-" + orderId, orderId, "u-school", demand, today, NOW.plusSeconds(60), true);
        return free ? allowed(() -> calendar.holding().keep(hold)) : Change.nothing();
    }

    /** As orders allow it: of a stay that has begun only the end. */
    private Change<ExpertCalendar> move(Act act, BookingRequest request) {
        Booking booking = calendar.booking(request.bookingId()).orElse(null);
        if (booking == null || !booking.stands()) {
            return Change.nothing();
        }
        boolean begun = !booking.period().from().isAfter(today);
        Demand demand = begun
                ? aDemand(new Period(booking.period().from(), today.plusDays(act.length())), booking.sharePercent())
                : aDemand(period(act), act.share());
        MoveAnswer before = booking.answer();
        int attempt = before == null ? 2 : before.attempt() + 1;
        Change<ExpertCalendar> change = calendar.move(new MoveRequest(booking.bookingId(), attempt, demand));
        boolean shrinks = demand.period().isWithin(booking.period()) && demand.sharePercent() <= booking.sharePercent();
        String refusal = change.state()
                .booking(booking.bookingId())
                .orElseThrow()
                .answer()
                .refusal();
        last = shrinks ? null : new Asked(booking.bookingId(), demand, refusal == null, refusal);
        return change;
    }

    private Change<ExpertCalendar> pass(Act act) {
        today = today.plusDays(act.length() % 40);
        return calendar.comeHome(today);
    }

    private Change<ExpertCalendar> reschedule(Act act) {
        List<Account> placed = calendar.stays().ledger().accounts().stream()
                .filter(account -> !account.days().isEmpty())
                .toList();
        if (placed.isEmpty()) {
            return Change.nothing();
        }
        Account account = placed.get(act.length() % placed.size());
        LocalDate day = account.days().get(act.from() % account.days().size()).day();
        return allowed(() -> calendar.reschedule(account.bookingId(), day, day.plusDays(act.from() % 30 - 5), today));
    }

    private Change<ExpertCalendar> absent(Act act) {
        return allowed(() -> calendar.add(new Absence("abs-" + act + today, period(act)), today));
    }

    /** Half of the next working day; now and then of one of which half is taken already. */
    private Absence half(Act act) {
        LocalDate first = calendar.absences().stream()
                .filter(absence -> absence.half() && act.length() % 3 == 0)
                .map(absence -> absence.period().from())
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .orElse(today.plusDays(act.from()));
        LocalDate day = first.datesUntil(first.plusDays(20))
                .filter(WorkingDays::include)
                .findFirst()
                .orElseThrow();
        String id = "abs-" + act + today + calendar.absences().size();
        return Absence.checked(id, new Period(day, day.plusDays(1)), DayShare.HALF);
    }

    /** Any of the sets that there are, none among them. */
    private static Weekdays weekdays(Act act) {
        int which = act.from() * 31 + act.length();
        return new Weekdays(Stream.of(DayOfWeek.values())
                .filter(day -> (which >> day.getValue()) % 2 == 1)
                .toList());
    }

    private Change<ExpertCalendar> back(Act act) {
        List<Absence> absences = calendar.absences();
        if (absences.isEmpty()) {
            return Change.nothing();
        }
        Absence absence = absences.get(act.length() % absences.size());
        return allowed(
                () -> calendar.endAbsence(absence.id(), absence.period().from().plusDays(act.from() % 40)));
    }

    private static Change<ExpertCalendar> allowed(java.util.function.Supplier<Change<ExpertCalendar>> wish) {
        try {
            return wish.get();
        } catch (Problem refused) {
            return Change.nothing();
        }
    }

    Period period(Act act) {
        LocalDate from = today.plusDays(act.from());
        return new Period(from, from.plusDays(act.length()));
    }
}
