package no.likeverd.ladder.version;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a version has come.
 *
 * @param published whether it has been heard, now or before it was closed: from then on everybody may read it
 * @param pilotUnitIds where it is or was piloted
 * @param opening the latest
 */
public record Progress(
        Stage stage,
        boolean published,
        List<String> pilotUnitIds,
        List<Evaluation> evaluations,
        Opening opening,
        @Nullable CloseReason closedBecause) {

    static final Progress DRAFT = new Progress(Stage.DRAFT, false, List.of(), List.of(), Opening.NEVER, null);

    public Progress {
        pilotUnitIds = List.copyOf(pilotUnitIds);
        evaluations = List.copyOf(evaluations);
    }

    boolean open() {
        return stage == Stage.PILOTED || stage == Stage.ADOPTED;
    }

    Progress heard() {
        return new Progress(Stage.HEARD, true, pilotUnitIds, evaluations, opening, null);
    }

    Progress piloted(List<String> unitIds, int number) {
        return new Progress(Stage.PILOTED, true, unitIds, evaluations, new Opening(number, true), null);
    }

    Progress evaluated(Evaluation evaluation) {
        List<Evaluation> all =
                Stream.concat(evaluations.stream(), Stream.of(evaluation)).toList();
        return new Progress(stage, true, pilotUnitIds, all, opening, null);
    }

    Progress adopted(int number) {
        return new Progress(Stage.ADOPTED, true, pilotUnitIds, evaluations, new Opening(number, false), null);
    }

    Progress settled() {
        return new Progress(stage, published, pilotUnitIds, evaluations, opening.done(), closedBecause);
    }

    Progress closed(CloseReason reason) {
        return new Progress(Stage.CLOSED, published, pilotUnitIds, evaluations, opening, reason);
    }
}
