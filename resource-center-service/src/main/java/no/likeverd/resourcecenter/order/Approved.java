package no.likeverd.resourcecenter.order;

import java.time.Instant;

/** Who said yes to an order before it was placed, and when. */
public record Approved(String by, Instant at) {}
