package no.likeverd.ladder.version;

import java.time.LocalDate;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * When all three parties were heard, and what it came to.
 *
 * @param unionPersonId who spoke for the union, where that is to be bound: nobody else confirms then
 * @param remarks free text; stays in the version's document
 */
public record HearingRecord(
        LocalDate leadersHeardOn,
        LocalDate employeesHeardOn,
        LocalDate unionHeardOn,
        @Nullable String unionPersonId,
        Conclusion conclusion,
        @Nullable String remarks) {

    private static final int MOST_YEARS_BACK = 5;

    /** @throws Problem 422 that names the day at fault */
    public HearingRecord checked(LocalDate today) {
        check(leadersHeardOn, "leadersHeardOn", today);
        check(employeesHeardOn, "employeesHeardOn", today);
        check(unionHeardOn, "unionHeardOn", today);
        return this;
    }

    private static void check(LocalDate day, String field, LocalDate today) {
        if (day.isAfter(today)) {
            throw Problem.invalid("HEARD_IN_THE_FUTURE", field, "A hearing is recorded when it has been held");
        }
        if (day.isBefore(today.minusYears(MOST_YEARS_BACK))) {
            throw Problem.invalid("HEARD_TOO_LONG_AGO", field, "A hearing counts for five years");
        }
    }
}
