package no.likeverd.ladder.version.definition;

/** Words that people read, in bokmål and in English. */
public record Text(String nb, String en) {}
