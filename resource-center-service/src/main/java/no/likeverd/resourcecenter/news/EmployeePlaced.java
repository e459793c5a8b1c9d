package no.likeverd.resourcecenter.news;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.resourcecenter.invitation.Invite.TopPlacement;

/** The ladder service tells of a placement that takes effect. */
record EmployeePlaced(
        String placementId,
        String employmentId,
        String personId,
        String unitId,
        String versionId,
        String ladderId,
        String model,
        int rank,
        boolean topLevel,
        List<PlacedSkill> skills,
        LocalDate from) {

    static final String TYPE = "no.likeverd.ladder.employee-placed.v1";
    private static final String LEADERS = "LEADER";

    EmployeePlaced {
        Objects.requireNonNull(placementId, "placementId");
        Objects.requireNonNull(employmentId, "employmentId");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(versionId, "versionId");
        Objects.requireNonNull(ladderId, "ladderId");
        Objects.requireNonNull(from, "from");
        skills = List.copyOf(skills);
    }

    /** Leaders at their top are for the mentor corps, not for this pool. */
    boolean isForThePool() {
        return topLevel && !model.equals(LEADERS);
    }

    TopPlacement topPlacement() {
        return new TopPlacement(placementId, employmentId, personId, unitId, versionId, ladderId, rank);
    }
}
