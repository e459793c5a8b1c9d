package no.likeverd.resourcecenter.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.likeverd.access.Actor;
import org.springframework.stereotype.Component;

/** Which imports wait for whoever sent them. */
@Component
public class FindIntakes {

    private final IntakeRuns runs;
    private final Clock clock;

    FindIntakes(IntakeRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * A workbook that was found in order, and that nobody has imported or discarded.
     *
     * @param rows of the workbook
     * @param until when it lapses
     */
    public record Undecided(String runId, IntakeKind kind, int rows, Instant until) {}

    /** The actor's own, the oldest first; none of a kind that the actor may not import any more. */
    public List<Undecided> undecided(Actor actor) {
        return runs.undecided(actor.personId(), IntakeKind.of(actor), clock.instant()).stream()
                .map(sent -> new Undecided(
                        sent.runId(),
                        sent.kind(),
                        sent.total(),
                        sent.checkedAt().plus(IntakeRun.LIFE)))
                .toList();
    }
}
