package no.likeverd.resourcecenter.pool;

import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.Absence;
import no.likeverd.resourcecenter.calendar.DayShare;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.web.Problem;

/**
 * An absence as it is asked to be noted.
 *
 * @param to first day on which the expert is back
 * @param share of the day, which is then a single one
 * @param overBookings it cannot wait for what is booked then: those bookings have to be settled by the centre
 */
public record DaysOff(LocalDate from, LocalDate to, DayShare share, boolean overBookings) {

    /** @throws Problem 422 when the days are none that an absence can be noted on */
    Absence noted(String id, LocalDate today) {
        Period days = Period.checked(from, to, today);
        if (!to.isAfter(today)) {
            throw Problem.invalid("PERIOD_PAST", "to", "An absence that is over changes nothing any more");
        }
        return Absence.checked(id, days, share);
    }
}
