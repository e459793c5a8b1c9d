package no.likeverd.ladder.portfolio;

import java.util.List;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.need.LadderNeed;
import no.likeverd.ladder.placement.Placement;
import no.likeverd.ladder.placement.Standing;

/**
 * One rank of a ladder in a unit.
 *
 * @param demandsSeat whether a placement here takes one of the seats; elsewhere the need is only compared with
 * @param here the employees who stand at the rank, carried ones too
 */
record Rank(int rank, String label, boolean demandsSeat, int need, int reserved, int free, List<Placement> here) {

    static Rank of(Ladder ladder, int rank, LadderNeed need, List<Placement> inUnit) {
        boolean demandsSeat = ladder.wantsSeat(rank);
        return new Rank(
                rank,
                ladder.definition().level(rank).label(),
                demandsSeat,
                need.seats(rank),
                demandsSeat ? need.held(rank) - need.takenAt(rank) : 0,
                demandsSeat ? need.free(rank) : 0,
                inUnit.stream()
                        .filter(placement ->
                                standsAt(placement, ladder.definition().ladderId(), rank))
                        .toList());
    }

    private static boolean standsAt(Placement placement, String ladderId, int rank) {
        Standing current = placement.current();
        return current != null
                && current.level().ladderId().equals(ladderId)
                && current.level().rank() == rank;
    }

    /** Earned elsewhere and not confirmed here. */
    public int carried() {
        return Math.toIntExact(here.stream().filter(Placement::isCarried).count());
    }

    public int placed() {
        return here.size() - carried();
    }

    /** Positive when somebody is missing; carried ones do their work here. */
    public int gap() {
        return need - here.size();
    }

    public boolean singlePointOfFailure() {
        return need >= 1 && here.size() == 1;
    }
}
