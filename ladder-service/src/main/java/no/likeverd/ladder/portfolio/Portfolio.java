package no.likeverd.ladder.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.ladder.away.WhoIsAway;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.placement.Placement;
import no.likeverd.ladder.placement.Placements;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** What a unit has, against what it needs, and who of those who count is lent to somebody else today. */
@Component
class Portfolio {

    private final Diamond diamond;
    private final Placements placements;
    private final WhoIsAway whoIsAway;
    private final Replica replica;
    private final Clock clock;

    Portfolio(Diamond diamond, Placements placements, WhoIsAway whoIsAway, Replica replica, Clock clock) {
        this.diamond = diamond;
        this.placements = placements;
        this.whoIsAway = whoIsAway;
        this.replica = replica;
        this.clock = clock;
    }

    /**
     * A unit's portfolio.
     *
     * @param unplaced employees who stand on no ladder
     * @param backOn for those away today, by employment: the first day back
     */
    record Holdings(int employees, int unplaced, Map<String, LocalDate> backOn, Page<LadderHoldings> ladders) {}

    /** The ranks of one ladder, from the first. */
    record LadderHoldings(String ladderId, List<Rank> ranks) {}

    /** @throws Problem 404 {@code UNKNOWN_UNIT} for everybody but the unit's leader and HR advisers */
    Holdings of(Actor actor, String unitId, PageRequest page) {
        requireVisible(actor, unitId);
        LocalDate today = LocalDate.now(clock);
        List<Placement> inUnit = placements.inUnit(unitId);
        Set<String> employed = replica.employmentsIn(unitId).stream()
                .filter(employment -> employment.activeOn(today))
                .map(Employment::employmentId)
                .collect(Collectors.toSet());
        long placed = inUnit.stream()
                .filter(placement -> placement.current() != null && employed.contains(placement.employmentId()))
                .count();
        List<Ladder> ladders = diamond.laddersOf(unitId, inUnit);
        return new Holdings(
                employed.size(),
                employed.size() - Math.toIntExact(placed),
                whoIsAway.backOn(unitId, today),
                Page.of(ladders, page).map(ladder -> holdings(ladder, unitId, inUnit)));
    }

    private LadderHoldings holdings(Ladder ladder, String unitId, List<Placement> inUnit) {
        return new LadderHoldings(ladder.definition().ladderId(), diamond.ranks(ladder, unitId, inUnit));
    }

    private void requireVisible(Actor actor, String unitId) {
        boolean sees = actor.has(Role.LEADER, unitId) || actor.has(Role.HR_ADVISER, unitId);
        if (!sees || replica.unit(unitId).isEmpty()) {
            throw Problem.notFound("UNKNOWN_UNIT", "There is no such unit among those that you may see");
        }
    }
}
