package no.likeverd.resourcecenter.calendar;

import java.util.List;
import java.util.Objects;

/**
 * Days on which an expert is not there. Why is nobody's business, so it is not kept.
 *
 * @param unsettled ids of bookings that it came over and for which the centre has not said what happens
 */
public record Absence(String id, Period period, List<String> unsettled) {

    public Absence {
        unsettled = Objects.requireNonNullElse(unsettled, List.of()); // older documents have none
    }

    public Absence(String id, Period period) {
        this(id, period, List.of());
    }

    Absence over(List<String> bookingIds) {
        return new Absence(id, period, bookingIds);
    }

    Absence during(Period other) {
        return new Absence(id, other, unsettled);
    }

    Absence settled(String bookingId) {
        return over(unsettled.stream().filter(id -> !id.equals(bookingId)).toList());
    }
}
