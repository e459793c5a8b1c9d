package no.likeverd.resourcecenter.calendar;

import java.time.Instant;

/**
 * A department is asked whether it wants the place that has become free.
 *
 * @param until when the question lapses and the next in line is asked
 * @param checked whether the order was found to be open still after the question was put
 */
public record Offer(Instant until, boolean checked) {

    boolean lapsed(Instant now) {
        return !now.isBefore(until);
    }
}
