package no.likeverd.resourcecenter.approval;

import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.Demand;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's leader has said about the unit's orders.
 *
 * @param needed whether the leader says yes before somebody else's order is sent
 * @param leastDays full-time days from which on that is so; null for every order
 * @param changedOn and {@code changedBy}: who answers for it
 */
record Approval(String unitId, boolean needed, @Nullable Integer leastDays, LocalDate changedOn, String changedBy) {

    static final int MOST_DAYS = 250;

    /** Two days at half time are one full-time day. */
    boolean asksFor(Demand demand) {
        long days = demand.period().workingDays() * demand.sharePercent();
        return needed && (leastDays == null || days >= leastDays * 100L);
    }
}
