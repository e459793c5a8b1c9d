package no.likeverd.resourcecenter.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as version 1 of the API tells of it, that is one of the kinds its readers know.
 *
 * @param total rows of the workbook
 * @param done rows that have had their turn, {@code refused} of them in vain
 * @param lapsesAt when it is as if it had never been sent, unless somebody decides before; null once decided
 */
record SentView(
        String runId,
        Kind kind,
        IntakeStatus status,
        Instant checkedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant lapsesAt,
        int total,
        int done,
        int refused) {

    /** What a workbook brings, as far as version 1 goes. */
    enum Kind {
        EXPERTS,
        ABSENCES,
        ENTRIES
    }

    static SentView of(IntakeRun run) {
        IntakeView view = IntakeView.of(run);
        return new SentView(
                view.runId(),
                Kind.valueOf(view.kind().name()),
                view.status(),
                view.checkedAt(),
                view.decidedAt(),
                view.finishedAt(),
                view.lapsesAt(),
                view.total(),
                view.done(),
                view.refused());
    }
}
