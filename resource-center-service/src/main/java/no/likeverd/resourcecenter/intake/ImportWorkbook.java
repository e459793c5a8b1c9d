package no.likeverd.resourcecenter.intake;

import java.time.Clock;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** A workbook is checked as a whole, looked at by whoever sent it, and imported or discarded. */
@Component
class ImportWorkbook {

    private final CheckWorkbook checks;
    private final IntakeRuns runs;
    private final CarryOutIntake process;
    private final Clock clock;

    ImportWorkbook(CheckWorkbook checks, IntakeRuns runs, CarryOutIntake process, Clock clock) {
        this.checks = checks;
        this.runs = runs;
        this.process = process;
        this.clock = clock;
    }

    /** @throws Refused when a single thing in it is wrong; nothing is kept then */
    IntakeRun check(Actor actor, IntakeKind kind, byte[] file, CommandKey key) {
        kind.require(actor);
        String runId = key.derivedId("itk");
        return runs.begin(runId, key, () -> {
            List<Row> rows = checks.check(actor, kind, file);
            return IntakeRun.checked(runId, kind, actor.personId(), clock.instant(), rows);
        });
    }

    /**
     * Everything or nothing: what has changed since the check is found before anything is written.
     *
     * @throws Refused when something speaks against a row by now
     */
    IntakeRun commit(Actor actor, String runId, CommandKey key) {
        one(actor, runId);
        IntakeRun committed = runs.change(runId, key, run -> {
            run.requireOpen(clock.instant());
            checks.check(actor, run.kind(), run.rows());
            return run.commit(clock.instant());
        });
        process.soon(runId);
        return committed;
    }

    IntakeRun discard(Actor actor, String runId, CommandKey key) {
        one(actor, runId);
        return runs.change(runId, key, run -> run.discard(clock.instant()));
    }

    /** What speaks against it now; nothing when it can be imported as it is. */
    Findings sinceThen(Actor actor, IntakeRun run) {
        try {
            checks.check(actor, run.kind(), run.rows());
            return new Findings();
        } catch (Refused changed) {
            return changed.findings();
        }
    }

    /** @throws UnknownAggregate when it is another's, too */
    IntakeRun one(Actor actor, String runId) {
        IntakeRun run = runs.get(runId);
        if (!run.startedBy().equals(actor.personId())) {
            throw new UnknownAggregate("There is no import " + runId);
        }
        run.kind().require(actor);
        return run;
    }

    Page<IntakeRun> page(Actor actor, List<IntakeKind> kinds, PageRequest page) {
        return runs.of(actor.personId(), kinds, page);
    }

    /** @throws Problem 403 when there is nothing that the actor may import */
    static List<IntakeKind> kinds(Actor actor) {
        List<IntakeKind> kinds = IntakeKind.of(actor);
        if (kinds.isEmpty()) {
            throw Problem.forbidden("NOT_ALLOWED", "Your roles do not allow this");
        }
        return kinds;
    }
}
