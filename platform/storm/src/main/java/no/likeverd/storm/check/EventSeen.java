package no.likeverd.storm.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event as consumed, in the order of its partition.
 *
 * @param type its last word without the version: {@code expert-booked}
 * @param seq the source's count of events
 * @param days of a booking; null on other events
 * @param cancelledOn first day that is free again; null on other events
 */
public record EventSeen(
        String topic,
        int partition,
        long offset,
        String subject,
        String id,
        String type,
        long seq,
        String orderId,
        String bookingId,
        String expertId,
        String unitId,
        @Nullable Span days,
        @Nullable LocalDate cancelledOn) {

    static final String BOOKED = "expert-booked";
    static final String BOOKING_CANCELLED = "booking-cancelled";
    static final String ORDERED = "expert-ordered";
    static final String FILLED = "order-filled";
    static final String REOPENED = "order-reopened";
    static final String WITHDRAWN = "order-withdrawn";

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    String source() {
        return topic + "/" + subject;
    }
}
