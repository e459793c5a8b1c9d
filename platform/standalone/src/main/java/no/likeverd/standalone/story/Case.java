package no.likeverd.standalone.story;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Somebody whom the story assesses.
 *
 * @param rank what the two propose together in the end; 0 is below level 1
 * @param humble how many areas the employee first judges a step lower than the leader
 * @param disagreement what the employee keeps on record when signing; empty for most
 */
record Case(Staff.Post post, String ladderId, int rank, int humble, String disagreement) {

    /** Rank per area as the employee sees it before the conversation. */
    List<Integer> ownView(int areas) {
        return IntStream.range(0, areas)
                .map(area -> area < humble ? Math.max(rank - 1, 0) : rank)
                .boxed()
                .toList();
    }
}
