package no.likeverd.storm.check;

import java.time.LocalDate;

/**
 * Days in a row.
 *
 * @param to first day after them
 */
public record Span(LocalDate from, LocalDate to) {

    public static Span of(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }

    boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
