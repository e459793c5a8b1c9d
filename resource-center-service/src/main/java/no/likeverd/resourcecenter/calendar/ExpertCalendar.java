package no.likeverd.resourcecenter.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One expert: membership, skills, absences and stays. Whatever is booked is decided here, so nobody is out above the own
 * share, over an absence, or beyond four months at a stretch.
 *
 * @param homeUnitId the unit of the employment; for an attached expert its leader must have agreed
 * @param sharePercent of full time that the pool has of the expert
 * @param leaving how the membership ends; a calendar that somebody has left keeps what was, and may be taken up again
 * @param lookOn when to look again at what others have told of the employment; absent when that is done
 * @param waiting orders in line for the expert
 * @param since first day in the pool; absent before there was one, and in documents from before it was noted
 * @param holds days that are kept for orders until somebody has agreed
 * @param worksOn the weekdays on which the expert works
 */
public record ExpertCalendar(
        String expertId,
        String employmentId,
        String personId,
        String homeUnitId,
        Membership membership,
        int sharePercent,
        @Nullable Consent consent,
        List<Skill> skills,
        List<Absence> absences,
        Stays stays,
        Leaving leaving,
        @Nullable LocalDate lookOn,
        WaitingList waiting,
        @Nullable LocalDate since,
        Holds holds,
        Weekdays worksOn)
        implements Bookable {

    public ExpertCalendar {
        leaving = Objects.requireNonNullElse(leaving, Leaving.NOT); // older documents know of no leaving
        waiting = Objects.requireNonNullElse(waiting, WaitingList.NONE); // and of no waiting list
        holds = Objects.requireNonNullElse(holds, Holds.NONE); // nor of days kept
        worksOn = Objects.requireNonNullElse(worksOn, Weekdays.ANY); // nor of weekdays
    }

    /** A new expert, out nowhere. */
    public static ExpertCalendar of(
            String employmentId,
            String personId,
            String homeUnitId,
            Membership membership,
            int sharePercent,
            List<Skill> skills) {
        return new ExpertCalendar(
                Calendars.idFor(employmentId),
                employmentId,
                personId,
                homeUnitId,
                membership,
                sharePercent,
                null,
                skills,
                List.of(),
                Stays.NONE,
                Leaving.NOT,
                null,
                WaitingList.NONE,
                null,
                Holds.NONE,
                Weekdays.ANY);
    }

    /** The same expert under an id of an earlier employment: one that moves keeps the calendar. */
    public ExpertCalendar under(String id) {
        return with(id, consent, skills, absences, stays, leaving, lookOn);
    }

    /** In the pool from a day on, unless somebody has to agree first. */
    public ExpertCalendar joiningOn(LocalDate day) {
        return active() ? inPoolSince(day) : this;
    }

    /** Whether the pool has the expert on a day, absent or not. */
    boolean isInPoolOn(LocalDate day) {
        boolean begun = since == null
                ? membership == Membership.EMPLOYED || consent != null || leaving.over()
                : !day.isBefore(since);
        return begun
                && leaving.departure()
                        .filter(departure -> !day.isBefore(departure.on()))
                        .isEmpty();
    }

    /** To be looked at again on a day, in case something was told meanwhile. */
    public ExpertCalendar lookingOn(LocalDate day) {
        return with(leaving, day);
    }

    /** An expert who joins is known at once, and in the pool when nobody has to agree. */
    public Change<ExpertCalendar> join() {
        return new Joining(this).join();
    }

    /**
     * Somebody who has left joins again, with what there is of earlier stays.
     *
     * @throws Problem 409 {@code ALREADY_IN_POOL} unless the expert has left
     */
    public Change<ExpertCalendar> rejoin(ExpertCalendar anew) {
        return new Joining(this).rejoin(anew);
    }

    public Change<ExpertCalendar> consent(Consent given) {
        return new Joining(this).consent(given);
    }

    /** The centre's own word; what placements vouch for stays. */
    public Change<ExpertCalendar> changeSkills(List<Skill> held) {
        return Change.to(withSkills(new Vouched(skills).byTheCentre(held)));
    }

    /**
     * The membership ends on a day, unless the expert is out then.
     *
     * @throws Problem 409 {@code BOOKED}, {@code LEFT_ALREADY}, or {@code LEAVES_ALREADY} with the employment before
     */
    public Change<ExpertCalendar> depart(Departure wanted) {
        return new Ending(this).depart(wanted);
    }

    /** Becomes what the circumstances make of it; the same however often, and in whatever order they became known. */
    public Change<ExpertCalendar> follow(Circumstances known, LocalDate today) {
        return new Following(this, known, today).change();
    }

    /** The membership is over once its day has come and nothing is booked beyond. */
    public Change<ExpertCalendar> leaveWhenDue(LocalDate today) {
        return new Ending(this).leaveWhenDue(today);
    }

    /** The day on which something is to be done about it without anybody asking; empty when nothing is under way. */
    Optional<LocalDate> dueOn(LocalDate today) {
        return new Ending(this).dueOn(today);
    }

    /**
     * Works on other weekdays from now on; development time that nobody has moved follows.
     *
     * @throws Problem 422 {@code WEEKEND_ONLY}, 409 {@code NO_DAY_LEFT} when a stay would have no day left on which the expert works
     */
    public Change<ExpertCalendar> workOn(Weekdays days, LocalDate today) {
        return new WorkWeek(this).workingOn(days, today);
    }

    /** An absence where nothing is booked, and that takes no break away on which a stay depends. */
    public Change<ExpertCalendar> add(Absence absence, LocalDate today) {
        return new TimeOff(this).add(absence, today);
    }

    /** An absence that cannot wait: bookings and breaks that it comes over stand, and have to be settled by the centre. */
    public Change<ExpertCalendar> addAnyway(Absence absence, LocalDate today) {
        return new TimeOff(this).addAnyway(absence, today);
    }

    /**
     * The expert is back on a day, earlier than noted.
     *
     * @throws Problem 404 {@code ABSENCE_UNKNOWN}, 422 {@code BACK_NOT_EARLIER}
     */
    public Change<ExpertCalendar> endAbsence(String absenceId, LocalDate back) {
        return new TimeOff(this).end(absenceId, back);
    }

    /**
     * A booking stays as it is, though the expert is absent on some of its days.
     *
     * @throws Problem 404 {@code ABSENCE_UNKNOWN}, 409 {@code SETTLED_ALREADY}, or {@code BREAK_NEEDED} when a break is missing
     */
    public Change<ExpertCalendar> letStand(String absenceId, String bookingId, LocalDate today) {
        return new TimeOff(this).letStand(absenceId, bookingId, today);
    }

    /**
     * Accepts or refuses. Each attempt of an order is answered once and the answer is kept, so that however often a process
     * repeats this step, and however late, it hears the same.
     */
    public Change<ExpertCalendar> decide(BookingRequest asked, LocalDate today) {
        if (booking(asked.bookingId()).isPresent() || refusal(asked).isPresent()) {
            return Change.nothing();
        }
        List<Reason> against = unheld(asked.orderId()).reasonsAgainst(asked.demand());
        if (!against.isEmpty()) {
            return Change.to(with(stays.fenced(asked, against.getFirst().code().name(), today)));
        }
        Booking booking = Booking.of(asked);
        return Change.to(serving(asked.orderId(), stays.with(booking)), ExpertBookedV1.of(this, booking));
    }

    /** With what is booked for an order, which neither waits nor has days kept then. */
    ExpertCalendar serving(String orderId, Stays after) {
        return unheld(orderId).with(after).with(waiting.without(Set.of(orderId)));
    }

    /** What a swap with another expert means here. */
    public Trading trading(Trade trade) {
        return new Trading(this, trade);
    }

    /** Gives a booking other days or another share, or refuses; each attempt is answered once. */
    public Change<ExpertCalendar> move(MoveRequest asked) {
        return new Moving(this, asked).answer();
    }

    /** What speaks against moving a booking within this calendar. */
    public List<Reason> reasonsAgainstMoving(MoveRequest asked) {
        return new Moving(this, asked).against();
    }

    /** The same expert, as if one booking had never been. */
    public ExpertCalendar without(String bookingId) {
        return with(Placing.supposed(this, stays.without(bookingId)));
    }

    /** An order comes into line; one that is there already keeps its place. */
    public Change<ExpertCalendar> queue(Wait wait) {
        return waiting.of(wait.orderId()).isPresent() ? Change.nothing() : Change.to(with(waiting.joinedBy(wait)));
    }

    /**
     * Orders in line that a booking for another order would be in the way of.
     *
     * @param served the order that would be given the days; what it has of the expert already is not counted
     */
    public List<Wait> inTheWayOf(String served, Demand given, LocalDate today) {
        if (waiting.waits().isEmpty()) {
            return List.of();
        }
        ExpertCalendar before = unheld(served).with(Placing.supposed(this, stays.withoutOrder(served)));
        Booking booking = Booking.supposed(served, "", given);
        return waiting.inTheWayOf(served, given, before.supposing(booking), today);
    }

    /** An order leaves the line. */
    public Change<ExpertCalendar> unqueue(String orderId) {
        return waiting.of(orderId).isEmpty() ? Change.nothing() : Change.to(with(waiting.without(Set.of(orderId))));
    }

    /** An order needs nobody any more, or has somebody: it neither waits here nor has days kept. */
    public Change<ExpertCalendar> forget(String orderId) {
        ExpertCalendar without = unheld(orderId).with(waiting.without(Set.of(orderId)));
        return without.equals(this) ? Change.nothing() : Change.to(without);
    }

    /**
     * Orders that were found to need nobody any more leave the line and give back days that were kept for them, and so does
     * whoever has not answered in time.
     */
    public Change<ExpertCalendar> check(List<String> lookedAt, Set<String> gone, Instant now) {
        ExpertCalendar checked = with(waiting.without(gone).checked(lookedAt))
                .with(holds.without(gone).checked(lookedAt));
        boolean lapsed = waiting.anyLapsed(now) || holds.anyLapsed(now, membership);
        return checked.equals(this) && !lapsed ? Change.nothing() : Change.to(checked);
    }

    /** With the questions put to those in line, and the days kept, that follow from what is booked now. */
    ExpertCalendar asking(LocalDate today, Instant now, Duration time) {
        ExpertCalendar keeping = with(holds.upToDate(this, today, now));
        return keeping.with(waiting.asking(keeping, today, now, time));
    }

    /** What is done about days that are kept for orders. */
    public Holding holding() {
        return new Holding(this);
    }

    /** As it is for the order that days are kept for: to it they are not taken. */
    public ExpertCalendar unheld(String orderId) {
        return holds.of(orderId).isEmpty() ? this : with(holds.without(Set.of(orderId)));
    }

    /** Frees the days of a booking, or sees to it that it can never be made. */
    public Change<ExpertCalendar> release(BookingRequest asked, Cancellation how) {
        Optional<Booking> booking = booking(asked.bookingId());
        if (booking.isEmpty()) {
            return refusal(asked).isPresent()
                    ? Change.nothing()
                    : Change.to(with(stays.fenced(asked, "ORDER_WITHDRAWN", how.on())));
        }
        if (!booking.get().stands() || stays.ledger().hasReturnedFrom(asked.bookingId())) {
            return Change.nothing();
        }
        Booking cancelled = booking.get().cancelled(how);
        return Change.to(with(stays.replaced(cancelled)), BookingCancelledV1.of(this, cancelled, how));
    }

    /** Development time on another day. */
    public Change<ExpertCalendar> reschedule(String bookingId, LocalDate from, LocalDate to, LocalDate today) {
        return new Rescheduling(this, bookingId, from, to, today).change();
    }

    /** Writes down who has come home by today; nothing when nobody has. */
    public Change<ExpertCalendar> comeHome(LocalDate today) {
        return new Returning(this, today).due().isEmpty() ? Change.nothing() : Change.to(this);
    }

    /** Both sides of an ended stay have been asked how it was. */
    public Change<ExpertCalendar> bothAsked(String bookingId) {
        Optional<Account> unasked = stays.ledger().of(bookingId).filter(account -> !account.asked());
        return unasked.map(account -> Change.to(with(stays.with(stays.ledger().replaced(account.withBothAsked())))))
                .orElseGet(Change::nothing);
    }

    /** For whoever only compares: without stays that were over before a day. Nothing of it may be written. */
    ExpertCalendar lately(LocalDate day) {
        return with(stays.lately(day));
    }

    /** By other rules of stretches than it was settled under. */
    ExpertCalendar under(StretchRules rules) {
        return rules.equals(stays.ledger().stretches())
                ? this
                : with(stays.with(stays.ledger().under(rules)));
    }

    ExpertCalendar withSkills(List<Skill> newSkills) {
        return with(consent, newSkills, absences, stays);
    }

    ExpertCalendar with(Leaving newLeaving, @Nullable LocalDate newLook) {
        return with(expertId, consent, skills, absences, stays, newLeaving, newLook);
    }

    ExpertCalendar with(
            @Nullable Consent newConsent, List<Skill> newSkills, List<Absence> newAbsences, Stays newStays) {
        return with(expertId, newConsent, newSkills, newAbsences, newStays, leaving, lookOn);
    }

    private ExpertCalendar with(WaitingList newWaiting) {
        return copy(expertId, consent, skills, absences, stays, leaving, lookOn, newWaiting, since, holds, worksOn);
    }

    ExpertCalendar with(Holds newHolds) {
        return copy(expertId, consent, skills, absences, stays, leaving, lookOn, waiting, since, newHolds, worksOn);
    }

    ExpertCalendar with(Stays newStays) {
        return with(consent, skills, absences, newStays);
    }

    private ExpertCalendar with(
            String id,
            @Nullable Consent newConsent,
            List<Skill> newSkills,
            List<Absence> newAbsences,
            Stays newStays,
            Leaving newLeaving,
            @Nullable LocalDate newLook) {
        return copy(
                id, newConsent, newSkills, newAbsences, newStays, newLeaving, newLook, waiting, since, holds, worksOn);
    }

    ExpertCalendar inPoolSince(LocalDate day) {
        return copy(expertId, consent, skills, absences, stays, leaving, lookOn, waiting, day, holds, worksOn);
    }

    /** The same expert, working on some weekdays. */
    public ExpertCalendar with(Weekdays days) {
        return copy(expertId, consent, skills, absences, stays, leaving, lookOn, waiting, since, holds, days);
    }

    /** With everything that ever changes; who it is, where at home, how a member and with what share does not. */
    private ExpertCalendar copy(
            String id,
            @Nullable Consent newConsent,
            List<Skill> newSkills,
            List<Absence> newAbsences,
            Stays newStays,
            Leaving newLeaving,
            @Nullable LocalDate newLook,
            WaitingList newWaiting,
            @Nullable LocalDate newSince,
            Holds newHolds,
            Weekdays newWorksOn) {
        return new ExpertCalendar(
                id,
                employmentId,
                personId,
                homeUnitId,
                membership,
                sharePercent,
                newConsent,
                newSkills,
                newAbsences,
                newStays,
                newLeaving,
                newLook,
                newWaiting,
                newSince,
                newHolds,
                newWorksOn);
    }
}
