package no.likeverd.resourcecenter.figures;

import org.jspecify.annotations.Nullable;

/**
 * The experts of a month taken together. Days are full days: a day at 60 % is 0.6 of one.
 *
 * @param experts whom the pool had for at least a part of a day
 * @param availableDays working days, without absences, public holidays and development time
 * @param utilisationPercent days out of those that were available
 * @param capacityDays out over a peak, and {@code competenceDays} to lend a skill; what is booked to come counts
 * @param development absent for a month that is to come
 */
record PoolFigures(
        int experts,
        double availableDays,
        double daysOut,
        int utilisationPercent,
        double capacityDays,
        double competenceDays,
        @Nullable Development development) {

    /** Development time of a month in days; {@code owed} at its end, or today. */
    record Development(double earned, double taken, double owed) {}
}
