package no.likeverd.resourcecenter.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.web.Problem;

/** Months in a row, from the first to the last: at most twenty-four. */
record Span(YearMonth from, YearMonth to) {

    static final int MOST_MONTHS = 24;
    private static final int USUAL_MONTHS = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** The twelve months that end with the present one. */
    static Span latest(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return new Span(month.minusMonths(USUAL_MONTHS - 1), month);
    }

    /**
     * What somebody means: a quarter as {@code 2026-Q3} (or K, for kvartal), or a first and a last month as {@code 2026-07};
     * the latest months where nothing is said.
     *
     * @throws Problem 400 that names the field at fault
     */
    static Span read(String quarter, String from, String to, LocalDate today) {
        if (quarter.isEmpty() && from.isEmpty() && to.isEmpty()) {
            return latest(today);
        }
        if (quarter.isEmpty()) {
            return months(month("from", from), month("to", to));
        }
        if (!from.isEmpty() || !to.isEmpty()) {
            throw Problem.malformed("QUARTER_OR_MONTHS", "Write a quarter or months, not both")
                    .field("quarter");
        }
        return quarter(quarter);
    }

    private static Span quarter(String said) {
        if (!said.matches("20[0-9]{2}-[QKqk][1-4]")) {
            throw Problem.malformed("INVALID_QUARTER", "Write a quarter as 2026-Q3")
                    .field("quarter");
        }
        int year = Integer.parseInt(said.substring(0, 4));
        int number = said.charAt(said.length() - 1) - '0';
        YearMonth first = YearMonth.of(year, MONTHS_OF_A_QUARTER * (number - 1) + 1);
        return new Span(first, first.plusMonths(MONTHS_OF_A_QUARTER - 1));
    }

    private static YearMonth month(String field, String said) {
        if (!said.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
            throw Problem.malformed("INVALID_MONTH", "Write a month as 2026-11").field(field);
        }
        return YearMonth.parse(said);
    }

    private static Span months(YearMonth from, YearMonth to) {
        if (to.isBefore(from)) {
            throw Problem.malformed("MONTHS_REVERSED", "The last month comes after the first, or is the same")
                    .field("to");
        }
        if (ChronoUnit.MONTHS.between(from, to) >= MOST_MONTHS) {
            throw Problem.malformed("TOO_MANY_MONTHS", "Figures are shown for at most 24 months")
                    .field("to");
        }
        return new Span(from, to);
    }

    List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    Period days() {
        return new Period(from.atDay(1), to.plusMonths(1).atDay(1));
    }
}
