package no.likeverd.ladder.placement;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.ladder.version.definition.Model;
import no.likeverd.messaging.event.EventType;

/** A placement is in effect. */
@EventType("no.likeverd.ladder.employee-placed.v1")
record EmployeePlacedV1(
        String placementId,
        String employmentId,
        String personId,
        String unitId,
        String versionId,
        String ladderId,
        Model model,
        int rank,
        boolean topLevel,
        List<Skill> skills,
        LocalDate from) {

    static EmployeePlacedV1 of(Placement placement, Standing standing) {
        Level level = standing.level();
        return new EmployeePlacedV1(
                placement.placementId(),
                placement.employmentId(),
                placement.personId(),
                placement.unitId(),
                level.versionId(),
                level.ladderId(),
                level.model(),
                level.rank(),
                level.topLevel(),
                level.skills(),
                standing.from());
    }
}
