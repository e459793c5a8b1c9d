package no.likeverd.resourcecenter.pool;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.likeverd.web.Problem;

/**
 * How many weeks a timeline shows at once.
 *
 * @param number one of {@link #CHOICES}
 */
record Weeks(int number) {

    static final List<Integer> CHOICES = List.of(4, 8, 12);
    static final Weeks USUAL = new Weeks(8);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    Weeks {
        if (!CHOICES.contains(number)) {
            throw new IllegalArgumentException("a timeline shows so many weeks: " + CHOICES);
        }
    }

    /**
     * As it stands in an address.
     *
     * @throws IllegalArgumentException when it is no choice
     */
    public static Weeks valueOf(String text) {
        return new Weeks(Integer.parseInt(text));
    }

    /**
     * The first days of the weeks, from the one on that a day lies in.
     *
     * @throws Problem 400 for a year that only a mistyped address has; far from it dates cannot be counted
     */
    List<LocalDate> from(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Problem.malformed("MALFORMED", "A timeline begins in a year from " + FIRST_YEAR + " to " + LAST_YEAR)
                    .field("from");
        }
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return IntStream.range(0, number).mapToObj(monday::plusWeeks).toList();
    }
}
