package no.likeverd.resourcecenter.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as whoever sent it sees it; its rows and what went wrong are asked for page by page.
 *
 * @param total rows of the workbook
 * @param done rows that have had their turn, {@code refused} of them in vain
 * @param lapsesAt when it is as if it had never been sent, unless somebody decides before; null once decided
 */
record IntakeView(
        String runId,
        IntakeKind kind,
        IntakeStatus status,
        Instant checkedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant lapsesAt,
        int total,
        int done,
        int refused) {

    static IntakeView of(IntakeRun run) {
        boolean decided = run.status() != IntakeStatus.CHECKED;
        boolean begun = decided && run.status() != IntakeStatus.DISCARDED;
        return new IntakeView(
                run.runId(),
                run.kind(),
                run.status(),
                run.checkedAt(),
                run.decidedAt(),
                run.finishedAt(),
                decided ? null : run.checkedAt().plus(IntakeRun.LIFE),
                run.total(),
                begun ? run.total() - run.rows().size() : 0,
                run.troubles().size());
    }

    /** Whether something goes on that a reader would wait for. */
    public boolean busy() {
        return status == IntakeStatus.COMMITTED;
    }

    public boolean open() {
        return status == IntakeStatus.CHECKED;
    }

    /** Rows that have had their effect. */
    public int effective() {
        return done - refused;
    }

    public int percentDone() {
        return total == 0 ? 100 : 100 * done / total;
    }
}
