package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;

/**
 * What a swap of two experts means for one of them: a booking that goes to the other, and what comes in its place.
 *
 * @param swapId the same for every repeat
 * @param gives id of the booking that goes
 * @param on first day on which it is somebody else's
 * @param takes what comes
 */
public record Trade(String swapId, String gives, LocalDate on, BookingRequest takes) {

    /** How the booking ends that goes. */
    Cancellation end() {
        return new Cancellation(on, Party.CENTRE, null);
    }
}
