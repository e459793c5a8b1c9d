package no.likeverd.mentor.matching;

/** One reason with the points that it gives or takes. */
public record Reason(ReasonCode code, int points) {}
