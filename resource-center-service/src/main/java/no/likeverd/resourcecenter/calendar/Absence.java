package no.likeverd.resourcecenter.calendar;

import java.util.List;
import java.util.Objects;
import no.likeverd.web.Problem;

/**
 * Days on which an expert is not there. Why is nobody's business, so it is not kept.
 *
 * @param share of each of its days; half of one working day only, and whole in documents from before there were halves
 * @param unsettled ids of bookings that it came over and for which the centre has not said what happens
 */
public record Absence(String id, Period period, DayShare share, List<String> unsettled) {

    public Absence {
        share = Objects.requireNonNullElse(share, DayShare.WHOLE);
        unsettled = Objects.requireNonNullElse(unsettled, List.of()); // older documents have none
    }

    public Absence(String id, Period period) {
        this(id, period, DayShare.WHOLE, List.of());
    }

    /**
     * As somebody notes it.
     *
     * @throws Problem 422 {@code HALF_IS_ONE_DAY} for half of several days, or of one on which nobody works
     */
    public static Absence checked(String id, Period period, DayShare share) {
        if (share == DayShare.HALF && (period.length() != 1 || !WorkingDays.include(period.from()))) {
            throw Problem.invalid("HALF_IS_ONE_DAY", "half", "Half a day is half of one single working day");
        }
        return new Absence(id, period, share, List.of());
    }

    public boolean half() {
        return share == DayShare.HALF;
    }

    Absence over(List<String> bookingIds) {
        return new Absence(id, period, share, bookingIds);
    }

    Absence during(Period other) {
        return new Absence(id, other, share, unsettled);
    }

    Absence settled(String bookingId) {
        return over(unsettled.stream().filter(id -> !id.equals(bookingId)).toList());
    }
}
