package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A booking as shown.
 *
 * @param life how far it has come today
 * @param place where the expert comes to, in the department's words; absent when it has not said
 * @param role as what the expert comes; absent when it has not said
 * @param cancelledOn first day that is free again; absent while the booking stands
 */
public record BookingView(
        String bookingId,
        String orderId,
        String expertId,
        String unitId,
        Kind kind,
        LocalDate from,
        LocalDate to,
        int sharePercent,
        Party professionalResponsibility,
        Party competenceUpkeep,
        Payer payer,
        @Nullable String place,
        @Nullable String role,
        Life life,
        @Nullable LocalDate cancelledOn,
        @Nullable Party cancelledBy) {

    /** Who pays. */
    public record Payer(String unitId, String costCode) {}

    public static BookingView of(String expertId, Booking booking, LocalDate today) {
        Terms terms = booking.terms();
        Cancellation cancellation = booking.cancellation();
        return new BookingView(
                booking.bookingId(),
                booking.orderId(),
                expertId,
                booking.unitId(),
                booking.kind(),
                booking.period().from(),
                booking.period().to(),
                booking.sharePercent(),
                terms.professionalResponsibility(),
                terms.competenceUpkeep(),
                new Payer(terms.payerUnitId(), terms.costCode()),
                terms.place(),
                terms.role(),
                booking.life(today),
                cancellation == null ? null : cancellation.on(),
                cancellation == null ? null : cancellation.by());
    }
}
