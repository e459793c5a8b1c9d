package no.likeverd.ladder.portfolio;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.demand.Ladders;
import no.likeverd.ladder.need.LadderNeed;
import no.likeverd.ladder.need.Needs;
import no.likeverd.ladder.placement.Placement;
import no.likeverd.ladder.placement.Placements;
import no.likeverd.messaging.aggregate.Aggregate;
import org.springframework.stereotype.Component;

/** A unit's competence diamond, ladder by ladder. */
@Component
class Diamond {

    private final Needs needs;
    private final Placements placements;
    private final Ladders ladders;

    Diamond(Needs needs, Placements placements, Ladders ladders) {
        this.needs = needs;
        this.placements = placements;
        this.ladders = ladders;
    }

    /** Every rank of a ladder, from the first. */
    List<Rank> of(String unitId, String ladderId) {
        return ranks(ladders.known(ladderId), unitId, placements.inUnit(unitId));
    }

    long version(String unitId, String ladderId) {
        return needs.find(unitId, ladderId).map(Aggregate::version).orElse(0L);
    }

    List<Rank> ranks(Ladder ladder, String unitId, List<Placement> inUnit) {
        String ladderId = ladder.definition().ladderId();
        LadderNeed need = needs.find(unitId, ladderId)
                .map(Aggregate::state)
                .orElseGet(() -> LadderNeed.unstated(unitId, ladderId));
        return IntStream.rangeClosed(1, ladder.definition().topRank())
                .mapToObj(rank -> Rank.of(ladder, rank, need, inUnit))
                .toList();
    }

    /** The ladders that the unit needs somebody of, or on which somebody there stands. */
    List<Ladder> laddersOf(String unitId, List<Placement> inUnit) {
        Stream<String> needed = needs.ofUnit(unitId).stream().map(LadderNeed::ladderId);
        Stream<String> held = inUnit.stream()
                .map(Placement::current)
                .flatMap(Stream::ofNullable)
                .map(current -> current.level().ladderId());
        return Stream.concat(needed, held)
                .distinct()
                .sorted()
                .flatMap(ladderId -> ladders.newest(ladderId).stream())
                .toList();
    }
}
