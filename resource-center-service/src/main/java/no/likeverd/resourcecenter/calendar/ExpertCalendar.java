package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
 * @param leaving how the membership ends; a calendar that somebody has left keeps what was, and may be taken up again
 * @param lookOn when to look again at what others have told of the employment; absent when that is done
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
        @Nullable LocalDate lookOn) {

    private static final int YEARS_ABSENCES_ARE_KEPT = 1;
    private static final int LEAST_SHARE = 10;

    public ExpertCalendar {
        leaving = Objects.requireNonNullElse(leaving, Leaving.NOT); // older documents know of no leaving
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
                null);
    }

    /** The same expert under an id of an earlier employment: one that moves keeps the calendar. */
    public ExpertCalendar under(String id) {
        return new ExpertCalendar(
                id,
                employmentId,
                personId,
                homeUnitId,
                membership,
                sharePercent,
                consent,
                skills,
                absences,
                stays,
                leaving,
                lookOn);
    }

    /** An expert who joins is known at once, and in the pool when nobody has to agree. */
    public Change<ExpertCalendar> join() {
        return active() ? Change.to(this, ExpertJoinedPoolV1.of(this)) : Change.to(this);
    }

    /**
     * Somebody who has left joins again, with what there is of earlier stays.
     *
     * @throws Problem 409 {@code ALREADY_IN_POOL} unless the expert has left
     */
    public Change<ExpertCalendar> rejoin(ExpertCalendar anew) {
        if (member()) {
            throw Problem.conflict("ALREADY_IN_POOL", "This employment has a calendar already")
                    .with("expertId", expertId);
        }
        return anew.with(anew.consent, anew.skills, absences, stays)
                .under(expertId)
                .join();
    }

    /** Whether the membership has not ended yet. */
    public boolean member() {
        return !leaving.over();
    }

    /** Whether the expert can be booked. */
    public boolean active() {
        return member() && (membership == Membership.EMPLOYED || consent != null);
    }

    /** The highest level that anybody vouches for; 0 without the skill. */
    public int levelOf(String skill) {
        return skills.stream()
                .filter(held -> held.code().equals(skill))
                .mapToInt(Skill::level)
                .max()
                .orElse(0);
    }

    public Change<ExpertCalendar> consent(Consent given) {
        requireMember();
        if (membership == Membership.EMPLOYED) {
            throw Problem.conflict("CONSENT_NOT_NEEDED", "The centre's own experts need nobody's consent");
        }
        if (consent != null) {
            return Change.nothing();
        }
        ExpertCalendar agreed = with(given, skills, absences, stays);
        return Change.to(agreed, ExpertJoinedPoolV1.of(agreed));
    }

    /** The centre's own word; what placements vouch for stays. */
    public Change<ExpertCalendar> changeSkills(List<Skill> held) {
        return Change.to(with(consent, together(held, from(Skill.Source.PLACEMENT)), absences, stays));
    }

    private List<Skill> from(Skill.Source source) {
        return skills.stream().filter(skill -> skill.isFrom(source)).toList();
    }

    private static List<Skill> together(List<Skill> manual, List<Skill> placed) {
        return Stream.concat(manual.stream(), placed.stream()).toList();
    }

    /**
     * The membership ends on a day, unless the expert is out then.
     *
     * @throws Problem 409 {@code BOOKED}, {@code LEFT_ALREADY}, or {@code LEAVES_ALREADY} with the employment before
     */
    public Change<ExpertCalendar> depart(Departure wanted) {
        requireMember();
        if (leaving.isForcedBy(wanted.on())) {
            throw Problem.conflict("LEAVES_ALREADY", "The employment ends by then, and the membership with it");
        }
        List<String> beyond = stays.reachingBeyond(wanted.on());
        if (!beyond.isEmpty()) {
            throw Problem.conflict("BOOKED", "The expert is booked then; cancel the booking first")
                    .with("bookings", beyond);
        }
        return Change.to(with(leaving.chosen(wanted), lookOn));
    }

    private void requireMember() {
        if (!member()) {
            throw Problem.conflict("LEFT_ALREADY", "The expert has left the pool");
        }
    }

    /** Becomes what the circumstances make of it; the same however often, and in whatever order they became known. */
    public Change<ExpertCalendar> follow(Circumstances known, LocalDate today) {
        ExpertCalendar changed = member() ? after(known, today) : with(leaving, null);
        if (changed.equals(this)) {
            return Change.nothing();
        }
        List<Object> events = new ArrayList<>();
        if (known.next() != null && !changed.employmentId.equals(employmentId)) {
            events.add(ExpertMovedV1.of(changed, employmentId, known.next()));
            Stream.of(changed)
                    .filter(moved -> moved.active() && !active())
                    .map(ExpertJoinedPoolV1::of)
                    .forEach(events::add);
        }
        return Change.to(changed, events);
    }

    private ExpertCalendar after(Circumstances known, LocalDate today) {
        Post next = known.next();
        ExpertCalendar skilled = with(consent, together(from(Skill.Source.MANUAL), known.placed()), absences, stays);
        if (next == null) {
            return skilled.with(leaving.forcedOn(known.endsOn()), null);
        }
        if (!canFollowTo(next)) {
            return skilled.with(leaving.forcedOn(next.leftOn()), null);
        }
        return next.from().isAfter(today) ? skilled.with(leaving.forcedOn(null), next.from()) : movedTo(next, today);
    }

    /** Whoever belongs to the centre belongs to it only as long as the employment does. */
    private boolean canFollowTo(Post next) {
        return next.sharePercent() >= LEAST_SHARE && (membership == Membership.ATTACHED || next.inTheCentre());
    }

    /** The new home unit's leader has to agree anew; what is booked stands. */
    private ExpertCalendar movedTo(Post next, LocalDate today) {
        return new ExpertCalendar(
                expertId,
                next.employmentId(),
                personId,
                next.unitId(),
                next.inTheCentre() ? Membership.EMPLOYED : Membership.ATTACHED,
                Math.min(sharePercent, next.sharePercent()),
                null,
                skills,
                absences,
                stays,
                leaving.forcedOn(null),
                today);
    }

    /** What the end of the employment takes away of the bookings; one that is over by today stands. */
    public List<Cut> cuts(LocalDate today) {
        Departure forced = leaving.forced();
        return forced == null || leaving.over()
                ? List.of()
                : stays.bookings().stream()
                        .filter(Booking::stands)
                        .filter(booking -> booking.period().to().isAfter(forced.on()))
                        .filter(booking -> booking.period().to().isAfter(today))
                        .map(booking -> new Cut(booking.orderId(), booking.bookingId(), forced.on()))
                        .toList();
    }

    /** The membership is over once its day has come and nothing is booked beyond. */
    public Change<ExpertCalendar> leaveWhenDue(LocalDate today) {
        return leaving.departure()
                .filter(departure -> member() && !departure.on().isAfter(today))
                .filter(departure -> cuts(today).isEmpty())
                .map(departure -> Change.to(with(leaving.ended(), null), (Object) ExpertLeftPoolV1.of(this, departure)))
                .orElseGet(Change::nothing);
    }

    /** The day on which something is to be done about it without anybody asking; empty when nothing is under way. */
    Optional<LocalDate> dueOn(LocalDate today) {
        Stream<LocalDate> cuts = cuts(today).stream().map(cut -> today);
        Stream<LocalDate> end = member() ? leaving.departure().map(Departure::on).stream() : Stream.empty();
        return Stream.of(cuts, end, Stream.ofNullable(lookOn))
                .flatMap(days -> days)
                .min(Comparator.naturalOrder());
    }

    /** Weeks to come in which stays from before a move take more than the share; somebody has to settle that. */
    public List<String> weeksAboveShare(LocalDate today) {
        return IsoWeeks.of(stays.out().stream()
                .flatMap(out -> out.since(today).stream())
                .flatMap(Period::days)
                .filter(day -> stays.shareOutOn(day) > sharePercent));
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

    /** To be looked at again on a day, in case something was told meanwhile. */
    public ExpertCalendar lookingOn(LocalDate day) {
        return with(leaving, day);
    }

    private ExpertCalendar with(Leaving newLeaving, @Nullable LocalDate newLook) {
        return new ExpertCalendar(
                expertId,
                employmentId,
                personId,
                homeUnitId,
                membership,
                sharePercent,
                consent,
                skills,
                absences,
                stays,
                newLeaving,
                newLook);
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
                newStays,
                leaving,
                lookOn);
    }
}
