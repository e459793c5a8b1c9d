package no.likeverd.ladder.version.definition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a ladder says; sound, because {@link DefinitionReader} lets nothing else through.
 *
 * @param skill code under which the expert pool knows who is placed here; absent for leaders
 * @param confirmWithinDays how long a new leader has to confirm a carried placement
 * @param answerWithinDays how long both parties have to say yes to a proposal
 * @param levels and {@code demands}: one per rank, from 1
 */
public record LadderDefinition(
        String ladderId,
        Text title,
        Model model,
        @Nullable String skill,
        int confirmWithinDays,
        int answerWithinDays,
        List<Level> levels,
        List<Demand> demands,
        List<Area> areas) {

    public LadderDefinition {
        levels = List.copyOf(levels);
        demands = List.copyOf(demands);
        areas = List.copyOf(areas);
    }

    public int topRank() {
        return levels.size();
    }

    /** @throws IllegalArgumentException when the ladder has no such rank */
    public Level level(int rank) {
        return levels.get(index(rank));
    }

    /** @throws IllegalArgumentException when the ladder has no such rank */
    public Demand demand(int rank) {
        return demands.get(index(rank));
    }

    /** Every course that one of its ranks asks for. */
    public List<String> courses() {
        return demands.stream()
                .flatMap(demand -> demand.courses().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public boolean hasArea(String areaId) {
        return areas.stream().anyMatch(area -> area.areaId().equals(areaId));
    }

    /** Whether ranks per area satisfy the criteria of a rank; a missing area counts as 0, a foreign one not at all. */
    public boolean meets(int rank, Map<String, Integer> rankByArea) {
        return demand(rank)
                .metBy(areas.stream()
                        .collect(Collectors.toMap(Area::areaId, area -> rankByArea.getOrDefault(area.areaId(), 0))));
    }

    /** The highest rank whose criteria, and those of every rank below, are met; 0 when not even the first are. */
    public int reached(Map<String, Integer> rankByArea) {
        int rank = 0;
        while (rank < topRank() && meets(rank + 1, rankByArea)) {
            rank++;
        }
        return rank;
    }

    private int index(int rank) {
        if (rank < 1 || rank > topRank()) {
            throw new IllegalArgumentException("The ladder " + ladderId + " has no rank " + rank);
        }
        return rank - 1;
    }
}
