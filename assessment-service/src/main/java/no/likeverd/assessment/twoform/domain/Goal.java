package no.likeverd.assessment.twoform.domain;

import java.time.LocalDate;
import no.likeverd.web.Problem;

/**
 * What the employee is going to learn.
 *
 * @param text free text; stays in this document
 */
public record Goal(String goalId, String areaId, String text, LocalDate dueOn) {

    /** Beyond it there is no plan, only a mistyped year. */
    private static final int MOST_YEARS = 5;

    Goal checked(Scale scale, LocalDate today) {
        scale.requireArea(areaId, "areaId");
        if (dueOn.isBefore(today)) {
            throw Problem.invalid("DUE_IN_THE_PAST", "dueOn", "A goal is due today or later");
        }
        if (dueOn.isAfter(today.plusYears(MOST_YEARS))) {
            throw Problem.invalid("TOO_FAR_AHEAD", "dueOn", "A goal is due within five years");
        }
        return this;
    }

    @Override
    public String toString() {
        return "Goal[" + goalId + "]";
    }
}
