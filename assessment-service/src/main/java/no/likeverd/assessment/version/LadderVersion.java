package no.likeverd.assessment.version;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a ladder, as told by its owner and as kept here.
 *
 * @param stage the owner's word; only those that matter here are known by name
 * @param closedBecause why it was closed, where it was
 * @param courses that it asks for at some level; an earlier telling does not say
 */
public record LadderVersion(
        String versionId,
        String ladderId,
        String stage,
        @Nullable String closedBecause,
        List<String> pilotUnitIds,
        Text title,
        List<Level> levels,
        @Nullable List<String> courses,
        List<Area> areas) {

    static final String TYPE = "no.likeverd.ladder.ladder-version-state.v1";

    public LadderVersion {
        Objects.requireNonNull(versionId, "versionId");
        Objects.requireNonNull(ladderId, "ladderId");
        Objects.requireNonNull(stage, "stage");
        pilotUnitIds = List.copyOf(pilotUnitIds);
        levels = List.copyOf(levels);
        courses = courses == null ? null : List.copyOf(courses);
        areas = areas.stream().sorted(Comparator.comparingInt(Area::number)).toList();
    }

    /** Whether an assessment may be opened under it in the unit: adopted anywhere, piloted at its own units. */
    public boolean opensAt(String unitId) {
        return switch (stage) {
            case "ADOPTED" -> true;
            case "PILOTED" -> pilotUnitIds.contains(unitId);
            default -> false;
        };
    }

    boolean withdrawn() {
        return "WITHDRAWN".equals(closedBecause);
    }

    /** The highest rank; 0 stands for "not yet level 1" in every ladder. */
    public int top() {
        return levels.stream().mapToInt(Level::rank).max().orElse(0);
    }

    public List<String> coursesAsked() {
        return courses == null ? List.of() : courses;
    }

    /** Ids of the areas in the order of their numbers. */
    public List<String> areaIds() {
        return areas.stream().map(Area::areaId).toList();
    }

    public Optional<Area> area(String areaId) {
        return areas.stream().filter(area -> area.areaId().equals(areaId)).findFirst();
    }
}
