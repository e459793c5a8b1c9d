package no.likeverd.ladder.placement;

import java.time.LocalDate;
import java.util.Map;

/**
 * What both parties have found together in an assessment.
 *
 * @param areas the rank agreed per area; 0 is not yet the first level
 * @param rank the level they propose; 0 is below the first
 */
public record Assessed(
        String assessmentId,
        String versionId,
        String ladderId,
        Map<String, Integer> areas,
        int rank,
        LocalDate completedOn) {

    public Assessed {
        areas = Map.copyOf(areas);
    }
}
