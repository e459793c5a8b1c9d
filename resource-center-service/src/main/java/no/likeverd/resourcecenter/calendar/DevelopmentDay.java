package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;

/**
 * Time in the centre that an expert keeps for own learning; taken once the day has passed.
 *
 * @param halves 1 for half a day, 2 for a whole one
 * @param moved whether the centre has chosen the days of its stay; it then stays there as long as it can
 */
public record DevelopmentDay(LocalDate day, int halves, boolean moved) {

    public static final int WHOLE = 2;

    public boolean isTakenBy(LocalDate today) {
        return day.isBefore(today);
    }
}
