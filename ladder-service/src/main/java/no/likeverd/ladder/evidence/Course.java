package no.likeverd.ladder.evidence;

import java.time.LocalDate;

/** A completed course. */
public record Course(String code, LocalDate completedOn) {}
