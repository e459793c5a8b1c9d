package no.likeverd.ladder.need;

import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.demand.Ladders;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A unit's leader says how many the unit needs at each rank of a ladder. */
@Component
public class StateNeed {

    private final Needs needs;
    private final Ladders ladders;
    private final Replica replica;

    StateNeed(Needs needs, Ladders ladders, Replica replica) {
        this.needs = needs;
        this.ladders = ladders;
        this.replica = replica;
    }

    Aggregate<LadderNeed> state(
            Actor actor, String unitId, String ladderId, List<RankSeats> seats, @Nullable Long version) {
        requireVisible(actor, unitId);
        actor.require(Role.LEADER, unitId);
        requireRanks(ladders.known(ladderId), seats);
        if (version != null && needs.find(unitId, ladderId).isEmpty()) {
            throw new StaleVersion("Nothing has been stated yet");
        }
        return needs.change(unitId, ladderId, version, need -> need.state(seats));
    }

    /** @throws Problem 404 {@code UNKNOWN_UNIT} for everybody who has nothing to do with the unit's need */
    public void requireVisible(Actor actor, String unitId) {
        boolean sees = actor.has(Role.LEADER, unitId)
                || actor.has(Role.HR_ADVISER, unitId)
                || actor.has(Role.UNION_REPRESENTATIVE, unitId);
        if (!sees || replica.unit(unitId).isEmpty()) {
            throw Problem.notFound("UNKNOWN_UNIT", "There is no such unit among those that you may see");
        }
    }

    private static void requireRanks(Ladder ladder, List<RankSeats> seats) {
        for (RankSeats row : seats) {
            if (!ladder.hasRank(row.rank())) {
                throw Problem.invalid("UNKNOWN_RANK", "seats", "The ladder has no rank " + row.rank());
            }
        }
        if (seats.stream().map(RankSeats::rank).distinct().count() < seats.size()) {
            throw Problem.invalid("RANK_TWICE", "seats", "Each rank is stated once");
        }
    }
}
