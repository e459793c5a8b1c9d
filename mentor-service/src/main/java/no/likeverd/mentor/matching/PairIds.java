package no.likeverd.mentor.matching;

/** One mentor with one performer. */
public record PairIds(String mentorId, String performerId) {}
