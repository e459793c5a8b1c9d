package no.likeverd.storm.check;

/** A stay as another service than its owner knows it. */
public record StaySeen(String bookingId, String unitId, Span days) {}
