package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One reason for or against an expert.
 *
 * @param detail a sentence without names
 * @param weeks the ISO weeks it concerns, {@code 2026-W49}; none when it holds at any time
 * @param held whether nothing is booked there: the days are kept for other orders, and may become free again
 * @param halfDays of the days in these weeks those of which half is left, and that is too little; a smaller share might do
 * @param daysOff whether nothing is noted there: the expert works on none of these weekdays
 * @param skill which of the skills that are asked for it is about; absent when it is about none
 */
public record Reason(
        ReasonCode code,
        String detail,
        List<String> weeks,
        boolean held,
        List<LocalDate> halfDays,
        boolean daysOff,
        @Nullable String skill) {

    Reason(ReasonCode code, String detail, List<String> weeks) {
        this(code, detail, weeks, false, List.of(), false, null);
    }

    Reason forHalfOf(List<LocalDate> days) {
        String halves = days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        return days.isEmpty()
                ? this
                : new Reason(code, detail + ", for half of " + halves, weeks, held, days, daysOff, skill);
    }

    Reason forDaysOff() {
        return new Reason(code, detail, weeks, held, halfDays, true, skill);
    }

    static Reason always(ReasonCode code, String detail) {
        return new Reason(code, detail, List.of());
    }

    static Reason about(String skill, ReasonCode code, String detail) {
        return new Reason(code, detail, List.of(), false, List.of(), false, skill);
    }

    /** What speaks against it only because days are kept for other orders. */
    static List<Reason> held(List<Reason> withHolds) {
        List<String> weeks = withHolds.stream()
                .flatMap(reason -> reason.weeks().stream())
                .distinct()
                .sorted()
                .toList();
        return withHolds.isEmpty()
                ? List.of()
                : List.of(new Reason(
                        ReasonCode.BOOKED,
                        "is asked about another order, or kept for one",
                        weeks,
                        true,
                        List.of(),
                        false,
                        null));
    }
}
