package no.likeverd.resourcecenter.news;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The ladder service tells that a placement has followed a person to another employment. */
record PlacementCarried(String placementId, String employmentId, List<PlacedSkill> skills, LocalDate from) {

    static final String TYPE = "no.likeverd.ladder.placement-carried.v1";

    PlacementCarried {
        Objects.requireNonNull(placementId, "placementId");
        Objects.requireNonNull(employmentId, "employmentId");
        Objects.requireNonNull(from, "from");
        skills = List.copyOf(skills);
    }
}
