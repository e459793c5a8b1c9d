package no.likeverd.resourcecenter.exchange;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** An entry of the competence exchange is there, or something about it has changed. What it says stays in it. */
@EventType("no.likeverd.resource-center.competence-listed.v1")
record CompetenceListedV1(
        String competenceId, String unitId, String theme, ChangeKind change, CompetenceStatus status, LocalDate dueOn) {

    static CompetenceListedV1 of(Competence entry, ChangeKind change) {
        return new CompetenceListedV1(
                entry.competenceId(), entry.unitId(), entry.offering().theme(), change, entry.status(), entry.dueOn());
    }
}
