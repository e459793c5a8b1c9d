package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;

/** How an expert is noted as absent: what is booked, and every break between two stays, goes before an absence. */
record TimeOff(ExpertCalendar expert) {

    private static final int YEARS_ABSENCES_ARE_KEPT = 1;

    Change<ExpertCalendar> add(Absence absence, LocalDate today) {
        Stays stays = expert.stays();
        List<Booking> inTheWay = stays.standingDuring(absence.period());
        if (!inTheWay.isEmpty()) {
            throw Problem.conflict("BOOKED", "The expert is booked then; cancel the booking first")
                    .with("bookings", inTheWay.stream().map(Booking::bookingId).toList());
        }
        List<Absence> more = Stream.concat(kept(today), Stream.of(absence)).toList();
        if (new Stretches(stays.out(), more).all().stream().anyMatch(Stretches::tooLong)) {
            throw Problem.conflict(
                    "BREAK_NEEDED", "The expert needs these days in the centre between two stays; cancel one first");
        }
        return Change.to(expert.with(expert.consent(), expert.skills(), more, stays));
    }

    private Stream<Absence> kept(LocalDate today) {
        LocalDate oldest = today.minusYears(YEARS_ABSENCES_ARE_KEPT);
        return expert.absences().stream().filter(old -> old.period().to().isAfter(oldest));
    }
}
