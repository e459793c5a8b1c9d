package no.likeverd.ladder.version.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a placement at a rank takes.
 *
 * @param areasAtRank at least so many areas at this rank or above
 * @param leastRank and no area below this one
 * @param courses codes of courses that must be completed
 * @param seat whether a seat within the unit's need is required
 * @param mentoring whether a credited period as mentor is required
 */
public record Demand(int rank, int areasAtRank, int leastRank, List<String> courses, boolean seat, boolean mentoring) {

    public Demand {
        courses = List.copyOf(courses);
    }

    /**
     * Whether ranks per area are enough. An area that is not in the map cannot be missed here:
     * {@link LadderDefinition#meets} knows all areas and counts a missing one as 0.
     */
    boolean metBy(Map<String, Integer> rankByArea) {
        Collection<Integer> ranks = rankByArea.values();
        return ranks.stream().filter(reached -> reached >= rank).count() >= areasAtRank
                && ranks.stream().allMatch(reached -> reached >= leastRank);
    }
}
