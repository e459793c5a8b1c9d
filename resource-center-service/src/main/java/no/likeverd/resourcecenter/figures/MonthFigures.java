package no.likeverd.resourcecenter.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One month.
 *
 * @param month as {@code 2026-11}
 * @param pool absent when there were fewer experts than one may tell figures of
 */
record MonthFigures(String month, @Nullable PoolFigures pool, OrderFigures capacity, OrderFigures competence) {

    /** As people write it: 11.2026. */
    String label() {
        YearMonth parsed = YearMonth.parse(month);
        return parsed.getMonthValue() + "." + parsed.getYear();
    }

    /** What a spreadsheet understands. */
    LocalDate firstDay() {
        return YearMonth.parse(month).atDay(1);
    }

    boolean isEmpty() {
        return pool == null && capacity.isEmpty() && competence.isEmpty();
    }
}
