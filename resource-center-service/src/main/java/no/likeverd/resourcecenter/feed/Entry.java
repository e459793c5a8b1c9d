package no.likeverd.resourcecenter.feed;

import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.MoveAnswer;
import no.likeverd.resourcecenter.calendar.Period;

/**
 * One event of a calendar.
 *
 * @param uid the same for as long as it is the same booking, however often it is moved
 * @param sequence greater after each change
 * @param cancelled whether none of it was or will be served
 */
record Entry(String uid, int sequence, boolean cancelled, Period days, String summary) {

    private static final String OURS = "@likeverd";

    /** So long after its last day, or after it was cancelled, a program still hears of it. */
    static final int DAYS_KEPT = 90;

    static Entry of(Booking booking, String summary) {
        MoveAnswer answer = booking.answer();
        int moves = answer == null ? 0 : answer.attempt();
        return new Entry(
                booking.bookingId() + OURS,
                booking.stands() ? moves : moves + 1,
                booking.out().isEmpty(),
                booking.out().orElse(booking.period()),
                summary);
    }

    static Entry development(String bookingId, LocalDate day, String summary) {
        return new Entry(bookingId + "-" + day + OURS, 0, false, new Period(day, day.plusDays(1)), summary);
    }

    /** Whether a booking is still to be shown. */
    static boolean isRecent(Booking booking, LocalDate today) {
        Cancellation cancelled = booking.cancellation();
        LocalDate last = booking.out().map(Period::to).orElse(cancelled == null ? today : cancelled.on());
        return last.plusDays(DAYS_KEPT).isAfter(today);
    }
}
