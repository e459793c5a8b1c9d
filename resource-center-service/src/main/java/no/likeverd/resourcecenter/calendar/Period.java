package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.web.Problem;

/**
 * Days in a row, at least one.
 *
 * @param from first day
 * @param to first day after it
 */
public record Period(LocalDate from, LocalDate to) {

    /** Beyond it there is no plan, only a mistyped year. */
    private static final int MOST_YEARS = 2;

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    /**
     * A period that somebody asks for.
     *
     * @throws Problem 422 when it ends before it begins, is longer than two years, or begins later than in two years
     */
    public static Period checked(LocalDate from, LocalDate to, LocalDate today) {
        if (!from.isBefore(to)) {
            throw Problem.invalid("PERIOD_REVERSED", "to", "The first day after the period comes after its first day");
        }
        if (from.isAfter(today.plusYears(MOST_YEARS))) {
            throw Problem.invalid("TOO_FAR_AHEAD", "from", "Nothing is planned more than two years ahead");
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw Problem.invalid("PERIOD_TOO_LONG", "to", "A period is at most two years long");
        }
        return new Period(from, to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Whether it has no day that the other has not. */
    boolean isWithin(Period other) {
        return !from.isBefore(other.from) && !to.isAfter(other.to);
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** What is left of it from a day on; empty when it is over by then. */
    public Optional<Period> since(LocalDate day) {
        if (day.isBefore(from)) {
            return Optional.of(this);
        }
        return day.isBefore(to) ? Optional.of(new Period(day, to)) : Optional.empty();
    }

    /** The days that it has in common with another; empty when there are none. */
    Optional<Period> common(Period other) {
        return since(other.from).flatMap(left -> left.until(other.to));
    }

    /** From Monday to Friday, without public holidays. */
    public long workingDays() {
        return WorkingDays.count(this);
    }

    /** What has passed of it before a day; empty when it had not begun. */
    Optional<Period> until(LocalDate day) {
        if (!day.isBefore(to)) {
            return Optional.of(this);
        }
        return from.isBefore(day) ? Optional.of(new Period(from, day)) : Optional.empty();
    }

    long length() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** As many days, from another day on. */
    Period startingOn(LocalDate day) {
        return new Period(day, day.plusDays(length()));
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to);
    }
}
