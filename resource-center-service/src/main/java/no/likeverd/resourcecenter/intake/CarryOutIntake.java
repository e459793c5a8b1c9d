package no.likeverd.resourcecenter.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.likeverd.access.Actor;
import no.likeverd.access.Actors;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.event.Trail;
import no.likeverd.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Gives the rows of a committed import their effect, beside the requests, one after another. Each is a command with a key of its own,
 * so that it has its effect once, however often and by however many this is called; it acts with the rights that its sender has in
 * that moment.
 */
@Component
class CarryOutIntake implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CarryOutIntake.class);
    private static final int AT_ONCE = 100;

    private final IntakeRuns runs;
    private final CheckWorkbook kinds;
    private final Actors actors;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("intake").daemon().factory());
    private volatile boolean ending;

    CarryOutIntake(IntakeRuns runs, CheckWorkbook kinds, Actors actors, Clock clock) {
        this.runs = runs;
        this.kinds = kinds;
        this.actors = actors;
        this.clock = clock;
    }

    /** Goes on with an import, soon. */
    void soon(String runId) {
        Trail trail = Trail.current();
        if (!ending) {
            thread.execute(() -> trail.run(() -> carryOut(runId)));
        }
    }

    /** For one that nobody has decided on, or nobody has finished. */
    void resume(String runId) {
        runs.change(runId, null, run -> run.lapse(clock.instant()));
        soon(runId);
    }

    private void carryOut(String runId) {
        try {
            IntakeRun run = runs.get(runId);
            while (run.status() == IntakeStatus.COMMITTED && !ending) {
                Map<Integer, String> refusals = some(run);
                run = runs.change(runId, null, now -> now.had(refusals, clock.instant()));
            }
        } catch (RuntimeException e) {
            // the run's document says what is left, and when somebody looks at it again
            LOG.warn("import {} waits for another attempt", runId, e);
        }
    }

    private Map<Integer, String> some(IntakeRun run) {
        List<Row> next = run.rows().stream().limit(AT_ONCE).toList();
        Map<Integer, String> refusals = new HashMap<>();
        for (Row row : next) {
            refusals.put(row.number(), carryOut(run, row));
        }
        return refusals;
    }

    /** @return the code of the refusal, empty when the row has had its effect, now or by an earlier attempt */
    private String carryOut(IntakeRun run, Row row) {
        try {
            Actor actor = actors.actor(run.startedBy());
            CommandKey key = CommandKey.of("intake", run.runId() + "/" + row.number(), row);
            kinds.rows(run.kind()).carryOut(actor, row, key);
            return "";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    @Override
    public void destroy() {
        ending = true;
        thread.shutdown();
    }
}
