package no.likeverd.ladder.version.definition;

/**
 * A step of a ladder.
 *
 * @param rank for comparing, from 1 upwards
 * @param label what people say; some ladders count down
 */
public record Level(int rank, String label, Text name) {}
