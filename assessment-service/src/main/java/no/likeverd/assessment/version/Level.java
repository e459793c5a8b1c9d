package no.likeverd.assessment.version;

/**
 * A level of a ladder.
 *
 * @param rank from 1 upwards, for comparing
 * @param label what people call it; some ladders count down
 */
public record Level(int rank, String label, Text name) {}
