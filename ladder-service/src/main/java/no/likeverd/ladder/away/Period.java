package no.likeverd.ladder.away;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first to the one before {@code to}.
 *
 * @param to first day after it
 */
record Period(LocalDate from, LocalDate to) {

    private static final int MONTHS_AHEAD = 6;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * The period that a query asks for; half a year from today, or from its first day, unless it says otherwise.
     *
     * @throws Problem 400 when a date is none or the period has no day
     */
    static Period asked(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate first = from == null ? today : day("from", from);
        LocalDate end = to == null ? first.plusMonths(MONTHS_AHEAD) : day("to", to);
        if (!first.isBefore(end)) {
            throw Problem.malformed("INVALID_PERIOD", "The period must end after " + first + ", its first day")
                    .field("to");
        }
        return new Period(first, end);
    }

    boolean overlaps(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    private static LocalDate day(String field, String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // falls through: the 30th of February has the form of a date and is none
        }
        throw Problem.malformed("INVALID_DATE", "A date is written as 2030-02-28")
                .field(field);
    }
}
