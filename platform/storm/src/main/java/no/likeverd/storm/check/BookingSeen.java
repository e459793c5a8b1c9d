package no.likeverd.storm.check;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A booking as its owner, the expert's calendar, shows it in the end. */
public record BookingSeen(
        String bookingId,
        String orderId,
        String expertId,
        String unitId,
        Span days,
        @Nullable LocalDate cancelledOn) {

    boolean stands() {
        return cancelledOn == null;
    }

    /** The days that it takes: after a cancellation those worked before. */
    Optional<Span> out() {
        if (cancelledOn == null || !cancelledOn.isBefore(days.to())) {
            return Optional.of(days);
        }
        return days.from().isBefore(cancelledOn) ? Optional.of(new Span(days.from(), cancelledOn)) : Optional.empty();
    }

    /** What other services ought to know of it. */
    Optional<StaySeen> stay() {
        return out().map(taken -> new StaySeen(bookingId, unitId, taken));
    }
}
