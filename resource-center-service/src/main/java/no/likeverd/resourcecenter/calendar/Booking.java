package no.likeverd.resourcecenter.calendar;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One stay of an expert in a department.
 *
 * @param period as booked
 * @param cancellation absent while it stands
 */
public record Booking(
        String bookingId,
        String orderId,
        String unitId,
        Kind kind,
        Period period,
        int sharePercent,
        Terms terms,
        @Nullable Cancellation cancellation) {

    static Booking of(BookingRequest asked) {
        Demand demand = asked.demand();
        return new Booking(
                asked.bookingId(),
                asked.orderId(),
                asked.unitId(),
                demand.kind(),
                demand.period(),
                demand.sharePercent(),
                asked.terms(),
                null);
    }

    public boolean stands() {
        return cancellation == null;
    }

    Booking cancelled(Cancellation how) {
        return new Booking(bookingId, orderId, unitId, kind, period, sharePercent, terms, how);
    }

    /** The days it takes: none after a cancellation, but those worked before count. */
    Optional<Period> out() {
        return cancellation == null ? Optional.of(period) : period.until(cancellation.on());
    }
}
