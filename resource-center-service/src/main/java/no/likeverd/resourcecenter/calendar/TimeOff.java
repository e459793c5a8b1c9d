package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;

/**
 * How an expert is noted as absent. What is planned gives way to what is booked and to every break between two stays; what
 * cannot wait is noted all the same, and each booking that it comes over has to be settled by the centre.
 */
record TimeOff(ExpertCalendar expert) {

    private static final int YEARS_ABSENCES_ARE_KEPT = 1;

    Change<ExpertCalendar> add(Absence absence, LocalDate today) {
        expert.stays().requireNothingPromised();
        ExpertCalendar away = with(and(absence, today));
        List<Booking> inTheWay = Attendance.of(away).missing(absence.period());
        if (!inTheWay.isEmpty()) {
            throw Problem.conflict("BOOKED", "The expert is booked then; cancel the booking first")
                    .with("bookings", inTheWay.stream().map(Booking::bookingId).toList());
        }
        if (!tooLong(expert.absences()).containsAll(tooLong(away.absences()))) {
            throw Problem.conflict(
                    "BREAK_NEEDED", "The expert needs these days in the centre between two stays; cancel one first");
        }
        return Change.to(away);
    }

    /** Over whatever is booked. */
    Change<ExpertCalendar> addAnyway(Absence absence, LocalDate today) {
        List<String> unsettled = Affected.by(absence, with(and(absence, today)), today);
        return Change.to(with(and(absence.over(unsettled), today)));
    }

    /**
     * The expert with what absences have come over that did not before: something that had been promised was booked, or the expert
     * works on other weekdays. It has to be settled as anything else.
     */
    ExpertCalendar over(ExpertCalendar before, LocalDate today) {
        return with(expert.absences().stream()
                .map(absence -> absence.over(Stream.concat(absence.unsettled().stream(), over(absence, before, today))
                        .distinct()
                        .toList()))
                .toList());
    }

    private Stream<String> over(Absence absence, ExpertCalendar before, LocalDate today) {
        List<String> known = Affected.by(absence, before, today);
        return Affected.by(absence, expert, today).stream().filter(bookingId -> !known.contains(bookingId));
    }

    /** The expert is back earlier; one who is back before the first day was never away. */
    Change<ExpertCalendar> end(String absenceId, LocalDate back) {
        Absence absence = known(absenceId);
        if (!back.isBefore(absence.period().to())) {
            throw Problem.invalid("BACK_NOT_EARLIER", "on", "An absence can end earlier than noted, not later");
        }
        return Change.to(with(each(absenceId, noted -> noted.period().until(back).map(noted::during).stream())));
    }

    /** The booking stays as it is, for what is left of it beside the absence. */
    Change<ExpertCalendar> letStand(String absenceId, String bookingId, LocalDate today) {
        known(absenceId);
        Affected affected = Affected.of(expert, today).stream()
                .filter(found -> found.absenceId().equals(absenceId)
                        && found.booking().bookingId().equals(bookingId))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("SETTLED_ALREADY", "Nothing has to be settled about this booking"));
        if (affected.code() != ReasonCode.ABSENT) {
            throw Problem.conflict(
                    "BREAK_NEEDED", "The expert needs a break before this booking; move it, shorten it or cancel it");
        }
        return Change.to(with(each(absenceId, noted -> Stream.of(noted.settled(bookingId)))));
    }

    /** Stretches that last too long, if the expert is away on these days. */
    private List<Period> tooLong(List<Absence> absences) {
        return Stretches.of(expert.stays(), absences).tooLong().toList();
    }

    private Absence known(String absenceId) {
        return expert.absences().stream()
                .filter(absence -> absence.id().equals(absenceId))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "ABSENCE_UNKNOWN", "There is no such absence"));
    }

    private List<Absence> each(String absenceId, Function<Absence, Stream<Absence>> change) {
        return expert.absences().stream()
                .flatMap(absence -> absence.id().equals(absenceId) ? change.apply(absence) : Stream.of(absence))
                .toList();
    }

    private ExpertCalendar with(List<Absence> absences) {
        return expert.with(expert.consent(), expert.skills(), absences, expert.stays());
    }

    private List<Absence> and(Absence absence, LocalDate today) {
        LocalDate oldest = today.minusYears(YEARS_ABSENCES_ARE_KEPT);
        Stream<Absence> kept =
                expert.absences().stream().filter(old -> old.period().to().isAfter(oldest));
        return Stream.concat(kept, Stream.of(absence)).toList();
    }
}
