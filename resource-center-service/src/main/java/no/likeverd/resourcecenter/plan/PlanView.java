package no.likeverd.resourcecenter.plan;

import java.time.Instant;
import no.likeverd.resourcecenter.planning.Aims;
import no.likeverd.resourcecenter.planning.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A plan as shown, without its lines.
 *
 * @param seconds that the search may take; {@code used} so far
 * @param points of the plan, {@code bound} of any plan at most, as far as is proven
 * @param gapPercent how much better a plan could be at most
 * @param assigned orders that get somebody, {@code booked} and {@code refused} of them so far
 * @param accepting orders that are being booked just now
 * @param oneByOne points of the same orders taken one after another, the nearest first
 */
record PlanView(
        String planId,
        PlanStatus status,
        Instant startedAt,
        int seconds,
        int used,
        boolean stopping,
        Aims aims,
        long points,
        long bound,
        double gapPercent,
        @Nullable Integer assigned,
        @Nullable Integer unfilled,
        @Nullable Integer accepting,
        @Nullable Integer booked,
        @Nullable Integer refused,
        @Nullable Long oneByOne,
        @Nullable Integer oneByOneFilled) {

    static PlanView of(Plan plan) {
        Outcome outcome = plan.outcome();
        Progress progress = plan.progress();
        return new PlanView(
                plan.planId(),
                plan.status(),
                plan.startedAt(),
                plan.seconds(),
                progress.seconds(),
                plan.stopAsked(),
                plan.aims(),
                progress.points(),
                progress.bound(),
                Math.round(progress.gap() * 100) / 100.0,
                outcome == null ? null : outcome.items().size(),
                outcome == null ? null : outcome.unfilled().size(),
                outcome == null ? null : outcome.count(ItemStatus.ACCEPTING),
                outcome == null ? null : outcome.count(ItemStatus.BOOKED),
                outcome == null ? null : outcome.count(ItemStatus.REFUSED),
                outcome == null ? null : outcome.oneByOne(),
                outcome == null ? null : outcome.oneByOneFilled());
    }

    /** Whether something goes on that a reader would wait for. */
    public boolean busy() {
        return status == PlanStatus.SEARCHING || (accepting != null && accepting > 0);
    }

    /** How much more the plan is worth than taking one order after another, in per cent. */
    public long better() {
        return oneByOne == null || oneByOne == 0 ? 0 : Math.round(100.0 * (points - oneByOne) / oneByOne);
    }

    public int percentUsed() {
        return Math.min(100, 100 * used / seconds);
    }
}
