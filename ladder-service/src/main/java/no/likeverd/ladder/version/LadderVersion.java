package no.likeverd.ladder.version;

import static no.likeverd.ladder.version.Stage.ADOPTED;
import static no.likeverd.ladder.version.Stage.CLOSED;
import static no.likeverd.ladder.version.Stage.DRAFT;
import static no.likeverd.ladder.version.Stage.HEARD;
import static no.likeverd.ladder.version.Stage.PILOTED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.likeverd.ladder.version.definition.LadderDefinition;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One version of a ladder, and the owner of the process that closes what its adoption supersedes. What was heard is what
 * is published: the definition changes in a draft only, and a change takes the hearing's record with it.
 */
public record LadderVersion(
        String versionId,
        String ladderId,
        LadderDefinition definition,
        Hearing hearing,
        Progress progress,
        List<Act> history) {

    /** Long enough for a request to close what it supersedes, short enough for people to wait after a crash. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    static final int MOST_EVALUATIONS = 20;

    private static final Comparator<LadderVersion> BY_OPENING = Comparator.comparingInt(
                    (LadderVersion version) -> version.progress().opening().number())
            .thenComparing(LadderVersion::versionId);

    public LadderVersion {
        history = List.copyOf(history);
    }

    public static LadderVersion draft(String versionId, LadderDefinition definition, String personId, LocalDate today) {
        return new LadderVersion(
                versionId,
                definition.ladderId(),
                definition,
                Hearing.NONE,
                Progress.DRAFT,
                List.of(new Act(Act.Code.DRAFTED, personId, today)));
    }

    public Stage stage() {
        return progress.stage();
    }

    /** Where it is piloted, or was before it was adopted or closed. */
    public List<String> pilotUnitIds() {
        return progress.pilotUnitIds();
    }

    public @Nullable CloseReason closedBecause() {
        return progress.closedBecause();
    }

    /** Whether assessments and placements may begin under this version in the unit. */
    public boolean opensAt(String unitId) {
        return stage() == ADOPTED || (stage() == PILOTED && pilotUnitIds().contains(unitId));
    }

    /** Replaces the definition; what was heard until now was heard about something else. */
    public Change<LadderVersion> define(LadderDefinition changed, String personId, LocalDate today) {
        requireDraft();
        if (!changed.ladderId().equals(ladderId)) {
            throw Problem.invalid("OTHER_LADDER", "ladder", "This is a draft of the ladder " + ladderId);
        }
        if (changed.equals(definition)) {
            return Change.nothing();
        }
        Act act = new Act(Act.Code.DEFINITION_CHANGED, personId, today);
        return Change.to(new LadderVersion(versionId, ladderId, changed, Hearing.NONE, progress, and(act)));
    }

    public Change<LadderVersion> recordHearing(HearingRecord held, String personId, LocalDate today) {
        requireDraft();
        Hearing heard = new Hearing(held.checked(today), personId, null);
        Act act = new Act(Act.Code.HEARING_RECORDED, personId, today);
        return Change.to(new LadderVersion(versionId, ladderId, definition, heard, progress, and(act)));
    }

    /** The union says that it was heard as recorded; with that the version is published. */
    public Change<LadderVersion> confirmHearing(String personId, LocalDate today) {
        requireDraft();
        HearingRecord held = hearing.record();
        if (held == null) {
            throw Problem.conflict("HEARING_NOT_RECORDED", "There is no recorded hearing to confirm");
        }
        if (personId.equals(hearing.recordedBy())) {
            throw Problem.forbidden("RECORDED_BY_YOU", "Who recorded a hearing cannot confirm it for the union");
        }
        if (held.unionPersonId() != null && !held.unionPersonId().equals(personId)) {
            throw Problem.forbidden("NOT_THE_ONE_HEARD", "The record names another union representative");
        }
        Act act = new Act(Act.Code.UNION_CONFIRMED, personId, today);
        Hearing complete = hearing.confirmed(new Hearing.Confirmation(personId, today));
        return Change.to(new LadderVersion(versionId, ladderId, definition, complete, progress.heard(), and(act)));
    }

    /** @throws Problem 409 unless the version may be opened at units now */
    public void requirePilotable() {
        require(HEARD);
    }

    /** @param number of this opening, greater than that of any version of the ladder that was opened before */
    public Change<LadderVersion> pilot(List<String> unitIds, int number, String personId, LocalDate today) {
        requirePilotable();
        LadderVersion piloted = with(progress.piloted(unitIds, number), new Act(Act.Code.PILOTED, personId, today));
        return Change.to(piloted, LadderVersionOpenedV1.of(piloted));
    }

    public Change<LadderVersion> evaluate(String remarks, String personId, LocalDate today) {
        require(PILOTED);
        if (progress.evaluations().size() >= MOST_EVALUATIONS) {
            throw Problem.conflict("TOO_MANY_EVALUATIONS", "A pilot takes at most twenty evaluations");
        }
        Progress evaluated = progress.evaluated(new Evaluation(today, remarks));
        return Change.to(with(evaluated, new Act(Act.Code.EVALUATED, personId, today)));
    }

    /**
     * First step of the process: opens the version everywhere. What it supersedes is closed next.
     *
     * @param number as for a pilot
     */
    public Change<LadderVersion> adopt(int number, String personId, LocalDate today, Instant now) {
        if (stage() != PILOTED) {
            require(HEARD);
        } else if (progress.evaluations().isEmpty()) {
            throw Problem.conflict("NOT_EVALUATED", "A pilot is evaluated before it is adopted");
        }
        LadderVersion adopted = with(progress.adopted(number), new Act(Act.Code.ADOPTED, personId, today));
        return adopted.under(now, LadderVersionOpenedV1.of(adopted));
    }

    /** Second step, for another version of the same ladder: gives way to one that was adopted after this was opened. */
    public Change<LadderVersion> giveWayTo(LadderVersion adopted, LocalDate today, Instant now) {
        return progress.open() && BY_OPENING.compare(this, adopted) < 0
                ? close(CloseReason.SUPERSEDED, new Act(Act.Code.SUPERSEDED, null, today), now)
                : Change.nothing();
    }

    /** Last step: everything that was open before this version's adoption is closed. */
    public Change<LadderVersion> settle() {
        return unsettled() ? Change.to(copy(progress.settled(), history)) : Change.nothing();
    }

    /** Whether the process of an adoption has steps left. */
    public boolean unsettled() {
        return !progress.opening().settled();
    }

    public Change<LadderVersion> withdraw(String personId, LocalDate today, Instant now) {
        if (stage() == CLOSED) {
            throw refusal();
        }
        return close(CloseReason.WITHDRAWN, new Act(Act.Code.WITHDRAWN, personId, today), now);
    }

    /** Nobody is told of the end of what was never open. */
    private Change<LadderVersion> close(CloseReason reason, Act act, Instant now) {
        LadderVersion closed = with(progress.closed(reason), act);
        return progress.open() ? closed.under(now, LadderVersionClosedV1.of(closed, reason)) : closed.under(now);
    }

    /** Whatever else is written meanwhile, an adoption that is not settled stays due. */
    private Change<LadderVersion> under(Instant now, Object... events) {
        Change<LadderVersion> change = Change.to(this, events);
        return unsettled() ? change.resumeAt(now.plus(PATIENCE)) : change;
    }

    private void requireDraft() {
        if (stage() != DRAFT) {
            throw Problem.conflict("NOT_A_DRAFT", "A published version never changes; draft a new one");
        }
    }

    private void require(Stage wanted) {
        if (stage() != wanted) {
            throw refusal();
        }
    }

    private Problem refusal() {
        return switch (stage()) {
            case DRAFT ->
                Problem.conflict("NOT_HEARD", "The hearing is not recorded, or the union has not confirmed it");
            case CLOSED -> Problem.conflict("VERSION_CLOSED", "The version is closed");
            case HEARD, PILOTED, ADOPTED ->
                Problem.conflict("WRONG_STAGE", "The version is not at the stage for this")
                        .with("stage", stage());
        };
    }

    private LadderVersion with(Progress changed, Act act) {
        return copy(changed, and(act));
    }

    private LadderVersion copy(Progress changed, List<Act> acts) {
        return new LadderVersion(versionId, ladderId, definition, hearing, changed, acts);
    }

    /** Drafting takes many small changes: the same act of the same day counts once. */
    private List<Act> and(Act act) {
        return Objects.equals(history.getLast(), act)
                ? history
                : Stream.concat(history.stream(), Stream.of(act)).toList();
    }
}
