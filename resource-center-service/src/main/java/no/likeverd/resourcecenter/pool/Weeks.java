package no.likeverd.resourcecenter.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many weeks a timeline shows at once.
 *
 * @param number one of {@link #CHOICES}
 */
record Weeks(int number) {

    static final List<Integer> CHOICES = List.of(4, 8, 12);
    static final Weeks USUAL = new Weeks(8);

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

    /** The first days of the weeks. */
    List<LocalDate> from(LocalDate monday) {
        return IntStream.range(0, number).mapToObj(monday::plusWeeks).toList();
    }
}
