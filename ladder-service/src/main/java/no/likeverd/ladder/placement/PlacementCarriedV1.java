package no.likeverd.ladder.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.ladder.version.definition.Model;
import no.likeverd.messaging.event.EventType;

/** A placement has followed its person to a new employment, valid there as it is. */
@EventType("no.likeverd.ladder.placement-carried.v1")
record PlacementCarriedV1(
        String placementId,
        String employmentId,
        String personId,
        String unitId,
        String fromEmploymentId,
        String earnedAtUnitId,
        String versionId,
        String ladderId,
        Model model,
        int rank,
        boolean topLevel,
        List<Skill> skills,
        LocalDate from,
        LocalDate confirmBy) {

    static PlacementCarriedV1 of(Placement placement, Standing carried) {
        Level level = carried.level();
        Carry carry = Objects.requireNonNull(carried.carry(), "earned elsewhere");
        return new PlacementCarriedV1(
                placement.placementId(),
                placement.employmentId(),
                placement.personId(),
                placement.unitId(),
                carry.fromEmploymentId(),
                carry.earnedAtUnitId(),
                level.versionId(),
                level.ladderId(),
                level.model(),
                level.rank(),
                level.topLevel(),
                level.skills(),
                carried.from(),
                carry.confirmBy());
    }
}
