package no.likeverd.ladder.version;

import java.time.LocalDate;

/** What a pilot taught; free text that stays in the version's document. */
public record Evaluation(LocalDate on, String remarks) {}
