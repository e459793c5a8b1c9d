package no.likeverd.ladder.version.definition;

/**
 * What is wrong at one place of a definition.
 *
 * @param line of the file, from 1
 * @param field path to the place, for example {@code areas[3].cells[1].criterion.nb}; empty for the file as a whole
 * @param code stable, for programs
 * @param detail how to mend it, for people
 */
public record DefinitionError(int line, String field, String code, String detail) {}
