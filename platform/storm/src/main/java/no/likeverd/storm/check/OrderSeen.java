package no.likeverd.storm.check;

/** An order as its owner shows it in the end; the purpose ends with the key that it was placed under. */
public record OrderSeen(
        String orderId, String unitId, String purpose, String status, String bookingId, String expertId, Span days) {}
