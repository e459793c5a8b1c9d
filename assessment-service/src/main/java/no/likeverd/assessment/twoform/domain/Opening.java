package no.likeverd.assessment.twoform.domain;

import java.time.LocalDate;

/**
 * How an assessment came to be.
 *
 * @param number which one of the employment it is, from 1: two who open at once meet in one document
 * @param command stands for the command that opened it, so that a repeat finds it even when it is over
 * @param commandHash fingerprint of what was asked
 */
public record Opening(int number, String openedBy, LocalDate on, String command, String commandHash) {}
