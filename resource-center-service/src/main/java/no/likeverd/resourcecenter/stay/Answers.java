package no.likeverd.resourcecenter.stay;

import java.time.LocalDate;

/**
 * How one side saw a stay: marks from 1, little, to 4, much.
 *
 * @param help that the department got
 * @param departmentLearned and {@code expertLearned}: what each side took with it
 * @param load on the expert
 * @param comment free text; stays in this document, and is empty when nothing was said
 */
record Answers(int help, int departmentLearned, int expertLearned, int load, String comment, LocalDate on) {}
