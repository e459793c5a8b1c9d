package no.likeverd.assessment.tenure;

import java.time.LocalDate;

/**
 * The end of an employment as far as it is known.
 *
 * @param day first day without it
 * @param moved whether the person goes on in another employment
 */
public record End(LocalDate day, boolean moved) {}
