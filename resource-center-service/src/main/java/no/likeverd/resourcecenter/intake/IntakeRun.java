package no.likeverd.resourcecenter.intake;

import static no.likeverd.resourcecenter.intake.IntakeStatus.APPLIED;
import static no.likeverd.resourcecenter.intake.IntakeStatus.CHECKED;
import static no.likeverd.resourcecenter.intake.IntakeStatus.COMMITTED;
import static no.likeverd.resourcecenter.intake.IntakeStatus.DISCARDED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One import. Nothing follows from it before it is committed; from that write on every row has its turn, whatever crashes.
 *
 * @param total rows of the workbook
 * @param rows whose turn is still to come; a row that has had it is forgotten, for it can hold texts and who is meant
 * @param troubles rows that became impossible between the last look and their turn
 * @param decidedAt when it was committed or discarded
 * @param finishedAt when the last row had had its turn
 */
record IntakeRun(
        String runId,
        IntakeKind kind,
        String startedBy,
        Instant checkedAt,
        IntakeStatus status,
        int total,
        List<Row> rows,
        List<Trouble> troubles,
        @Nullable Instant decidedAt,
        @Nullable Instant finishedAt) {

    /** So long somebody may think about what was checked. */
    static final Duration LIFE = Duration.ofDays(1);

    /** Long enough for some rows, short enough to wait for after a crash. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A row that was refused in its turn, and by what code. */
    record Trouble(int row, String code) {}

    static Change<IntakeRun> checked(String runId, IntakeKind kind, String startedBy, Instant now, List<Row> rows) {
        return Change.to(new IntakeRun(runId, kind, startedBy, now, CHECKED, rows.size(), rows, List.of(), null, null))
                .resumeAt(now.plus(LIFE));
    }

    /** @throws Problem 409 when it is decided already */
    Change<IntakeRun> commit(Instant now) {
        requireOpen(now);
        return Change.to(with(COMMITTED, rows, troubles, now, null)).resumeAt(now.plus(PATIENCE));
    }

    /** @throws Problem 409 when it is decided already */
    Change<IntakeRun> discard(Instant now) {
        requireOpen(now);
        return Change.to(with(DISCARDED, List.of(), troubles, now, null));
    }

    /** @throws Problem 409 when there is nothing left to decide */
    void requireOpen(Instant now) {
        if (status != CHECKED) {
            throw Problem.conflict("INTAKE_DECIDED", "This import has been decided on already");
        }
        if (lapsed(now)) {
            throw Problem.conflict("INTAKE_LAPSED", "This import was checked too long ago; send the file again");
        }
    }

    /** What nobody decides on in time is as if it had never been sent. */
    Change<IntakeRun> lapse(Instant now) {
        return status == CHECKED && lapsed(now)
                ? Change.to(with(DISCARDED, List.of(), troubles, now, null))
                : Change.nothing();
    }

    private boolean lapsed(Instant now) {
        return lapsed(checkedAt, now);
    }

    static boolean lapsed(Instant checkedAt, Instant now) {
        return !now.isBefore(checkedAt.plus(LIFE));
    }

    /** @param refusals what became of rows in their turn, by number: a code, or nothing when all went well */
    Change<IntakeRun> had(Map<Integer, String> refusals, Instant now) {
        List<Row> left =
                rows.stream().filter(row -> !refusals.containsKey(row.number())).toList();
        if (left.size() == rows.size()) {
            return Change.nothing();
        }
        Stream<Trouble> more = rows.stream()
                .filter(row -> !refusals.getOrDefault(row.number(), "").isEmpty())
                .map(row -> new Trouble(row.number(), refusals.getOrDefault(row.number(), "")));
        List<Trouble> all = Stream.concat(troubles.stream(), more).toList();
        return left.isEmpty()
                ? Change.to(with(APPLIED, left, all, decidedAt, now))
                : Change.to(with(COMMITTED, left, all, decidedAt, null)).resumeAt(now.plus(PATIENCE));
    }

    private IntakeRun with(
            IntakeStatus next,
            List<Row> left,
            List<Trouble> refused,
            @Nullable Instant decided,
            @Nullable Instant finished) {
        return new IntakeRun(runId, kind, startedBy, checkedAt, next, total, left, refused, decided, finished);
    }
}
