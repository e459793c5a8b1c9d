package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked about an expert: every answer follows from the calendar's state, and none changes it. */
public sealed interface Bookable permits ExpertCalendar, Supposed {

    Membership membership();

    int sharePercent();

    @Nullable Consent consent();

    List<Skill> skills();

    List<Absence> absences();

    Stays stays();

    Leaving leaving();

    /** The weekdays on which the expert works. */
    Weekdays worksOn();

    /** Days that are kept for orders. */
    Holds holds();

    /** Whether the membership has not ended yet. */
    default boolean member() {
        return !leaving().over();
    }

    /** Whether the expert can be booked. */
    default boolean active() {
        return member() && (membership() == Membership.EMPLOYED || consent() != null);
    }

    /** The highest level that anybody vouches for; 0 without the skill. */
    default int levelOf(String skill) {
        return new Vouched(skills()).levelOf(skill);
    }

    /** Everything that speaks against a demand, most lasting first; empty when the expert can be booked. */
    default List<Reason> reasonsAgainst(Demand demand) {
        List<Reason> against = new Fitness(this, demand).against();
        if (against.isEmpty() && !holds().kept().isEmpty()) {
            against = Reason.held(new Fitness(withHolds(), demand).against());
        }
        return against.isEmpty() && stays().promised() != null ? traded().reasonsAgainst(demand) : against;
    }

    /** As if the swap that is promised had been carried out. */
    private Bookable traded() {
        return new Supposed(this, Placing.supposed(this, stays().traded()), holds());
    }

    /** What no waiting would mend; a consent that is missing may still come. */
    default Optional<Reason> inVain(Demand demand) {
        return new Fitness(this, demand)
                .againstAtAnyTime().stream()
                        .filter(reason -> reason.code() != ReasonCode.CONSENT_MISSING)
                        .findFirst();
    }

    default List<Reason> reasonsFor(Demand demand) {
        return new Fitness(withHolds(), demand).inFavour();
    }

    /** The first dates, from the demand's on, on which one of the same length and share would fit. */
    default Optional<Period> nextFree(Demand demand) {
        return NextFree.of(withHolds(), demand);
    }

    /** As if days that are kept were booked. */
    private Bookable withHolds() {
        if (holds().kept().isEmpty()) {
            return this;
        }
        Stays taken = stays();
        for (Hold hold : holds().kept()) {
            taken = taken.with(hold.asBooking());
        }
        return new Supposed(this, Placing.supposed(this, taken), Holds.NONE);
    }

    /** The same expert as if this had been booked too; what speaks against it is not asked. */
    default Bookable supposing(BookingRequest asked) {
        return supposing(Booking.of(asked));
    }

    /** The same expert as if this had been booked too. */
    default Bookable supposing(Booking more) {
        return new Supposed(this, Placing.supposed(this, stays().with(more)), holds());
    }

    default Optional<Booking> booking(String bookingId) {
        return stays().booking(bookingId);
    }

    /** The code with which this attempt of the order was refused; empty when it was not. */
    default Optional<String> refusal(BookingRequest asked) {
        return stays().refusal(asked);
    }

    /** What the end of the employment takes away of the bookings; one that is over by today stands. */
    default List<Cut> cuts(LocalDate today) {
        return leaving().cuts(stays(), today);
    }

    /** Weeks to come in which stays from before a move take more than the share; somebody has to settle that. */
    default List<String> weeksAboveShare(LocalDate today) {
        return IsoWeeks.of(stays().out().stream()
                .flatMap(out -> out.since(today).stream())
                .flatMap(Period::days)
                .filter(day -> stays().shareOutOn(day) > sharePercent()));
    }

    /** Bookings that an absence came over and that the centre has to settle, from a day on. */
    default List<Affected> affected(LocalDate today) {
        return Affected.of(this, today);
    }

    /** When the expert is not there, or there for half a day. */
    default Absences away() {
        return new Absences(absences());
    }

    /** Days from a day on, in the order of time, on which a booking goes without its expert, or without for half a day. */
    default List<Away> awayFrom(String bookingId, LocalDate today) {
        return booking(bookingId)
                .map(booking -> Attendance.of(this).from(booking, today))
                .orElseGet(List::of);
    }

    /** A stay with so many working days in the centre after it. */
    default Period rested(Period stay, int workingDays) {
        LocalDate day = stay.to();
        for (int left = workingDays; left > 0; day = day.plusDays(1)) {
            left -= away().leaveWhole(day) ? 1 : 0;
        }
        return new Period(stay.from(), day);
    }

    /** Nothing that experts are compared by looks further back: what is remembered for comparisons ends here. */
    static LocalDate comparedSince(LocalDate today) {
        return today.minusYears(2);
    }

    /** Days out from a day on, booked ones too, whatever the share: what makes one more tired than another. */
    default long daysOutSince(LocalDate day) {
        return stays().out().stream()
                .flatMap(out -> out.since(day).stream())
                .mapToLong(Period::length)
                .sum();
    }

    /** Whether a unit had or will have the expert after a day. */
    default boolean isKnownTo(String unitId, LocalDate since) {
        return stays().bookings().stream()
                .anyMatch(booking -> booking.unitId().equals(unitId)
                        && booking.out().flatMap(out -> out.since(since)).isPresent());
    }
}
