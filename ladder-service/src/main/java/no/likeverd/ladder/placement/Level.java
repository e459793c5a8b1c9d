package no.likeverd.ladder.placement;

import java.util.List;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.version.definition.LadderDefinition;
import no.likeverd.ladder.version.definition.Model;
import org.jspecify.annotations.Nullable;

/** A level of a ladder as a placement is pinned to it. */
public record Level(
        String versionId, String ladderId, Model model, int rank, String label, boolean topLevel, List<Skill> skills) {

    private static final int SKILL_LEVELS = 3;

    static Level of(Ladder ladder, int rank) {
        LadderDefinition definition = ladder.definition();
        int top = definition.topRank();
        return new Level(
                ladder.versionId(),
                definition.ladderId(),
                definition.model(),
                rank,
                definition.level(rank).label(),
                rank == top,
                skills(definition.skill(), rank, top));
    }

    /** Five levels become three as Benner's do: the two highest are both expert. */
    private static List<Skill> skills(@Nullable String code, int rank, int top) {
        return code == null ? List.of() : List.of(new Skill(code, Math.ceilDiv(rank * SKILL_LEVELS, top)));
    }

    boolean sameAs(Level other) {
        return ladderId.equals(other.ladderId) && rank == other.rank;
    }
}
