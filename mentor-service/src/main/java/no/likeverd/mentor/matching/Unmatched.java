package no.likeverd.mentor.matching;

/** A performer who goes without, and why. */
public record Unmatched(String performerId, UnmatchedCode code) {}
