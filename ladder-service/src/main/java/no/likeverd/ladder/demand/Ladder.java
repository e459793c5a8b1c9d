package no.likeverd.ladder.demand;

import java.util.Map;
import no.likeverd.ladder.version.definition.Demand;
import no.likeverd.ladder.version.definition.LadderDefinition;

/**
 * One version of a ladder, as placements are pinned to it.
 *
 * @param withdrawn whether it was taken back; one that a later version has replaced still counts
 */
public record Ladder(String versionId, boolean withdrawn, LadderDefinition definition) {

    public boolean hasRank(int rank) {
        return rank >= 1 && rank <= definition.topRank();
    }

    /** Whether the ranks per area are enough; never for a rank that the ladder does not have. */
    public boolean criteriaMet(int rank, Map<String, Integer> areas) {
        return hasRank(rank) && definition.meets(rank, areas);
    }

    public boolean wantsSeat(int rank) {
        return hasRank(rank) && demand(rank).seat();
    }

    public Demand demand(int rank) {
        return definition.demand(rank);
    }
}
