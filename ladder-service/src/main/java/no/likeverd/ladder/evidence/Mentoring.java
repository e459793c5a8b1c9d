package no.likeverd.ladder.evidence;

import java.time.LocalDate;

/**
 * A credited period as mentor. Nothing about the performer is known here.
 *
 * @param to first day after it
 */
public record Mentoring(String pairId, LocalDate from, LocalDate to, LocalDate creditedOn) {}
