package no.likeverd.resourcecenter.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders of one kind that ended in a month.
 *
 * @param fillRatePercent filled of all that ended; absent when none did
 * @param medianDays working days from order to booking, of those that were filled; absent when none were
 * @param ninetiethDays within which nine of ten were booked
 */
record OrderFigures(
        int filled,
        int unfilled,
        @Nullable Integer fillRatePercent,
        @Nullable Double medianDays,
        @Nullable Long ninetiethDays) {

    private static final int OF_TEN = 9;

    /** @param workingDays of each filled order, in any order */
    static OrderFigures of(List<Long> workingDays, int unfilled) {
        List<Long> sorted = workingDays.stream().sorted().toList();
        int all = sorted.size() + unfilled;
        return new OrderFigures(
                sorted.size(),
                unfilled,
                all == 0 ? null : Math.round(100f * sorted.size() / all),
                sorted.isEmpty() ? null : median(sorted),
                sorted.isEmpty() ? null : sorted.get((OF_TEN * sorted.size() + 9) / 10 - 1));
    }

    /** Of an even number the mean of the two in the middle. */
    private static double median(List<Long> sorted) {
        int upper = sorted.size() / 2;
        int lower = (sorted.size() - 1) / 2;
        return (sorted.get(lower) + sorted.get(upper)) / 2.0;
    }

    boolean isEmpty() {
        return filled + unfilled == 0;
    }
}
