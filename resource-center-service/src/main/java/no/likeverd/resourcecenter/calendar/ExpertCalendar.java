package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One expert: membership, skills, absences and stays. Whatever is booked is decided here, so nobody is out above the own
 * share, over an absence, or beyond four months at a stretch.
 *
 * @param homeUnitId the unit of the employment; for an attached expert its leader must have agreed
 * @param sharePercent of full time that the pool has of the expert
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
        Stays stays) {

    private static final int YEARS_ABSENCES_ARE_KEPT = 1;

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
                Stays.NONE);
    }

    /** An expert who joins is known at once, and in the pool when nobody has to agree. */
    public Change<ExpertCalendar> join() {
        return active() ? Change.to(this, ExpertJoinedPoolV1.of(this)) : Change.to(this);
    }

    public boolean active() {
        return membership == Membership.EMPLOYED || consent != null;
    }

    public int levelOf(String skill) {
        return skills.stream()
                .filter(held -> held.code().equals(skill))
                .mapToInt(Skill::level)
                .findFirst()
                .orElse(0);
    }

    public Change<ExpertCalendar> consent(Consent given) {
        if (membership == Membership.EMPLOYED) {
            throw Problem.conflict("CONSENT_NOT_NEEDED", "The centre's own experts need nobody's consent");
        }
        if (consent != null) {
            return Change.nothing();
        }
        ExpertCalendar agreed = with(given, skills, absences, stays);
        return Change.to(agreed, ExpertJoinedPoolV1.of(agreed));
    }

    public Change<ExpertCalendar> changeSkills(List<Skill> held) {
        return Change.to(with(consent, held, absences, stays));
    }

    /** An absence where nothing is booked, and that takes no break away on which a stay depends. */
    public Change<ExpertCalendar> add(Absence absence, LocalDate today) {
        List<Booking> inTheWay = stays.standingDuring(absence.period());
        if (!inTheWay.isEmpty()) {
            throw Problem.conflict("BOOKED", "The expert is booked then; cancel the booking first")
                    .with("bookings", inTheWay.stream().map(Booking::bookingId).toList());
        }
        LocalDate oldest = today.minusYears(YEARS_ABSENCES_ARE_KEPT);
        Stream<Absence> known =
                absences.stream().filter(old -> old.period().to().isAfter(oldest));
        ExpertCalendar changed =
                with(consent, skills, Stream.concat(known, Stream.of(absence)).toList(), stays);
        if (changed.stretches().all().stream().anyMatch(Stretches::tooLong)) {
            throw Problem.conflict(
                    "BREAK_NEEDED", "The expert needs these days in the centre between two stays; cancel one first");
        }
        return Change.to(changed);
    }

    /** Everything that speaks against a demand, most lasting first; empty when the expert can be booked. */
    public List<Reason> reasonsAgainst(Demand demand) {
        return new Fitness(this, demand).against();
    }

    public List<Reason> reasonsFor(Demand demand) {
        return new Fitness(this, demand).inFavour();
    }

    /** The first dates, from the demand's on, on which one of the same length and share would fit. */
    public Optional<Period> nextFree(Demand demand) {
        return NextFree.of(this, demand);
    }

    /**
     * Accepts or refuses. Each attempt of an order is answered once and the answer is kept, so that however often a process
     * repeats this step, and however late, it hears the same.
     */
    public Change<ExpertCalendar> decide(BookingRequest asked, LocalDate today) {
        if (booking(asked.bookingId()).isPresent() || refusal(asked).isPresent()) {
            return Change.nothing();
        }
        List<Reason> against = reasonsAgainst(asked.demand());
        if (!against.isEmpty()) {
            return Change.to(fenced(asked, against.getFirst().code().name(), today));
        }
        Booking booking = Booking.of(asked);
        return Change.to(with(consent, skills, absences, stays.with(booking)), ExpertBookedV1.of(this, booking));
    }

    /** Frees the days of a booking, or sees to it that it can never be made. */
    public Change<ExpertCalendar> release(BookingRequest asked, Cancellation how) {
        Optional<Booking> booking = booking(asked.bookingId());
        if (booking.isEmpty()) {
            return refusal(asked).isPresent()
                    ? Change.nothing()
                    : Change.to(fenced(asked, "ORDER_WITHDRAWN", how.on()));
        }
        if (!booking.get().stands()) {
            return Change.nothing();
        }
        Booking cancelled = booking.get().cancelled(how);
        return Change.to(
                with(consent, skills, absences, stays.cancelled(cancelled)),
                BookingCancelledV1.of(this, cancelled, how));
    }

    public Optional<Booking> booking(String bookingId) {
        return stays.booking(bookingId);
    }

    /** The code with which this attempt of the order was refused; empty when it was not. */
    public Optional<String> refusal(BookingRequest asked) {
        return stays.refusal(asked);
    }

    /** Days spent out so far and booked, whatever the share: what makes one more tired than another. */
    public long daysOut() {
        return stays.out().stream().mapToLong(Period::length).sum();
    }

    Stretches stretches() {
        return new Stretches(stays.out(), absences);
    }

    private ExpertCalendar fenced(BookingRequest asked, String code, LocalDate today) {
        return with(consent, skills, absences, stays.fenced(asked, code, today));
    }

    private ExpertCalendar with(
            @Nullable Consent newConsent, List<Skill> newSkills, List<Absence> newAbsences, Stays newStays) {
        return new ExpertCalendar(
                expertId,
                employmentId,
                personId,
                homeUnitId,
                membership,
                sharePercent,
                newConsent,
                newSkills,
                newAbsences,
                newStays);
    }
}
