package no.likeverd.resourcecenter.order;

import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * Who an order is given to.
 *
 * @param attempt the order's count of allocations
 * @param period what was left of the order's days
 * @param madeOn the day on which the centre chose; absent in documents from before it was noted, and where a move brought it
 */
public record Allocation(
        String bookingId,
        String expertId,
        int attempt,
        Period period,
        @Nullable LocalDate madeOn) {

    public Allocation(String bookingId, String expertId, int attempt, Period period) {
        this(bookingId, expertId, attempt, period, null);
    }

    /** Whether the days had begun when it was made: those of a stay that is recorded, for whoever is chosen comes from that day on. */
    boolean recorded() {
        return madeOn != null && period.from().isBefore(madeOn);
    }
}
