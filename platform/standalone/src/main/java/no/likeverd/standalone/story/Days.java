package no.likeverd.standalone.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Days in a row.
 *
 * @param to first day after them
 */
record Days(LocalDate from, LocalDate to) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** Beginning with the first Monday on or after the day. */
    static Days weeks(int count, LocalDate onOrAfter) {
        LocalDate monday = onOrAfter.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return new Days(monday, monday.plusWeeks(count));
    }

    static Days of(JsonNode period) {
        return new Days(
                LocalDate.parse(period.path("from").asString("")),
                LocalDate.parse(period.path("to").asString("")));
    }

    @Override
    public String toString() {
        return DAY.format(from) + " to " + DAY.format(to.minusDays(1));
    }
}
