package no.likeverd.ladder.version.definition;

/**
 * One area at one level.
 *
 * @param criterion what is seen in practice
 * @param example one concrete sight of it
 */
public record Cell(int rank, Text criterion, Text example) {}
