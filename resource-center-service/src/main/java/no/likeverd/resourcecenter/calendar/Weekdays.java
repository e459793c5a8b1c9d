package no.likeverd.resourcecenter.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** Days of the week, from Monday on. None means that nobody has said which: every day will do then. */
public record Weekdays(List<DayOfWeek> days) {

    public static final Weekdays ANY = new Weekdays(List.of());

    public Weekdays {
        days = days.stream().distinct().sorted().toList();
    }

    public static Weekdays of(@Nullable List<DayOfWeek> days) {
        return days == null || days.isEmpty() ? ANY : new Weekdays(days);
    }

    public boolean said() {
        return !days.isEmpty();
    }

    /**
     * They are somebody's days of work.
     *
     * @throws Problem 422 {@code WEEKEND_ONLY} without one from Monday to Friday: only then there is development time
     */
    public Weekdays requireWorkday() {
        if (said() && days.getFirst().compareTo(DayOfWeek.SATURDAY) >= 0) {
            throw Problem.invalid(
                    "WEEKEND_ONLY", "worksOn", "An expert works on one day from Monday to Friday at least");
        }
        return this;
    }

    public boolean include(LocalDate day) {
        return includes(day.getDayOfWeek());
    }

    private boolean includes(DayOfWeek day) {
        return !said() || days.contains(day);
    }

    /** Whether a period has one of them. */
    public boolean meet(Period period) {
        return !said()
                || period.length() >= DayOfWeek.values().length
                || period.days().anyMatch(this::include);
    }

    /** Those of them that are none of the others. */
    public Weekdays without(Weekdays others) {
        return new Weekdays(days.stream().filter(day -> !others.includes(day)).toList());
    }

    /** How many of them the others include, in per cent; 0 when nobody has said which these are. */
    public int percentIn(Weekdays others) {
        return said() ? 100 * (days.size() - without(others).days.size()) / days.size() : 0;
    }
}
