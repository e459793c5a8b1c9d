package no.likeverd.resourcecenter.exchange;

import static no.likeverd.resourcecenter.exchange.CompetenceStatus.HIDDEN;
import static no.likeverd.resourcecenter.exchange.CompetenceStatus.LAPSED;
import static no.likeverd.resourcecenter.exchange.CompetenceStatus.LISTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the competence exchange. It stays found only while somebody says twice a year that it is right.
 *
 * @param dueOn day by which somebody has to say so again
 * @param chasedOn when that day had passed; null before
 * @param changedAt of the newest write, for whoever follows the entries
 * @param history the newest first, of very many not all
 */
record Competence(
        String competenceId,
        String unitId,
        Offering offering,
        CompetenceStatus status,
        LocalDate dueOn,
        @Nullable LocalDate chasedOn,
        Instant changedAt,
        List<HistoryLine> history) {

    static final int MONTHS_RIGHT = 6;
    static final int MONTHS_CHASED = 1;
    static final int MOST_HISTORY = 50;

    static Change<Competence> list(String competenceId, String unitId, Offering offering, Act act) {
        Competence none = new Competence(competenceId, unitId, offering, LISTED, due(act), null, act.at(), List.of());
        return none.after(offering, LISTED, ChangeKind.LISTED, act);
    }

    /** Whoever mends an entry has looked at it. A hidden one stays hidden. */
    Change<Competence> change(Offering wanted, Act act) {
        return wanted.equals(offering) ? Change.nothing() : after(wanted, status, ChangeKind.CHANGED, act);
    }

    Change<Competence> confirm(Act act) {
        if (status != LISTED) {
            throw Problem.conflict("COMPETENCE_HIDDEN", "The entry is hidden; show it again instead");
        }
        return after(offering, LISTED, ChangeKind.CONFIRMED, act);
    }

    Change<Competence> hide(Act act) {
        if (status != LISTED) {
            throw Problem.conflict("COMPETENCE_HIDDEN", "The entry is hidden already");
        }
        return after(offering, HIDDEN, ChangeKind.HIDDEN, act);
    }

    Change<Competence> show(Act act) {
        if (status == LISTED) {
            throw Problem.conflict("COMPETENCE_LISTED", "The entry is shown already");
        }
        return after(offering, LISTED, ChangeKind.SHOWN, act);
    }

    /** What time does: it chases whoever is late, and hides what nobody answers for. */
    Change<Competence> passTime(Act act) {
        if (status != LISTED || act.day().isBefore(dueOn)) {
            return Change.nothing();
        }
        if (!act.day().isBefore(lapsesOn())) {
            return told(with(LAPSED, dueOn, chasedOn, ChangeKind.LAPSED, act), ChangeKind.LAPSED);
        }
        return chasedOn == null
                ? told(with(LISTED, dueOn, act.day(), ChangeKind.CHASED, act), ChangeKind.CHASED)
                : Change.nothing();
    }

    /** First day on which nobody finds it any more, unless somebody says before that it is right. */
    LocalDate lapsesOn() {
        return dueOn.plusMonths(MONTHS_CHASED);
    }

    /** The day on which time has something to do here; null when it has not. */
    @Nullable LocalDate turnsOn() {
        if (status != LISTED) {
            return null;
        }
        return chasedOn == null ? dueOn : lapsesOn();
    }

    private Change<Competence> after(Offering wanted, CompetenceStatus next, ChangeKind kind, Act act) {
        Competence written =
                new Competence(competenceId, unitId, wanted, next, due(act), null, act.at(), longer(act.line(kind)));
        return told(written, kind);
    }

    private Competence with(
            CompetenceStatus next, LocalDate due, @Nullable LocalDate chased, ChangeKind kind, Act act) {
        return new Competence(competenceId, unitId, offering, next, due, chased, act.at(), longer(act.line(kind)));
    }

    private static Change<Competence> told(Competence now, ChangeKind kind) {
        return Change.to(now, CompetenceListedV1.of(now, kind));
    }

    private List<HistoryLine> longer(HistoryLine line) {
        return Stream.concat(Stream.of(line), history.stream())
                .limit(MOST_HISTORY)
                .toList();
    }

    private static LocalDate due(Act act) {
        return act.day().plusMonths(MONTHS_RIGHT);
    }
}
