package no.likeverd.assessment.version;

/** The same words in bokmål and English. */
public record Text(String nb, String en) {}
