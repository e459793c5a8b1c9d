package no.likeverd.ladder.need;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;

/**
 * A unit's need of one ladder: how many seats there are at each rank and which placements hold them. Whatever is reserved
 * is decided here, so there are never more than the need. A placement that holds a seat and asks for another at the same
 * rank needs one chair only.
 *
 * @param fences so that a late repeat of a reservation that was given back gets nothing
 */
public record LadderNeed(
        String unitId,
        String ladderId,
        List<RankSeats> stated,
        List<Hold> reserved,
        List<Hold> taken,
        List<Fence> fences) {

    public static LadderNeed unstated(String unitId, String ladderId) {
        return new LadderNeed(unitId, ladderId, List.of(), List.of(), List.of(), List.of());
    }

    /** The leader says what the unit needs; a rank that is not named needs nobody. */
    Change<LadderNeed> state(List<RankSeats> wanted) {
        List<RankSeats> sorted =
                wanted.stream().sorted(Comparator.comparing(RankSeats::rank)).toList();
        if (sorted.equals(stated)) {
            return Change.nothing();
        }
        LadderNeed changed = new LadderNeed(unitId, ladderId, sorted, reserved, taken, fences);
        holds().map(Hold::rank).distinct().forEach(changed::requireSeatsForAll);
        return Change.to(changed, NeedChangedV1.of(changed));
    }

    private void requireSeatsForAll(int rank) {
        if (held(rank) > seats(rank)) {
            throw Problem.conflict("SEATS_TAKEN", "More seats of this rank are taken or reserved")
                    .with("rank", rank)
                    .with("held", held(rank));
        }
    }

    /** Reserves the seat when one is free; the answer to the same attempt stays the same once it has been given back. */
    Change<LadderNeed> reserve(Seat seat, Instant now) {
        if (holds(seat) || fences.stream().anyMatch(fence -> fence.keepsOut(seat)) || !hasRoomFor(seat)) {
            return Change.nothing();
        }
        Hold hold = new Hold(seat.placementId(), seat.attempt(), seat.rank(), now);
        return Change.to(with(Stream.concat(reserved.stream(), Stream.of(hold)).toList(), taken, fences));
    }

    /** Both parties have said yes to what the seat was reserved for. */
    Change<LadderNeed> take(Seat seat) {
        List<Hold> mine = reserved.stream().filter(hold -> hold.is(seat)).toList();
        if (mine.isEmpty()) {
            return Change.nothing();
        }
        return Change.to(with(
                without(reserved, seat),
                Stream.concat(taken.stream(), mine.stream()).toList(),
                fences));
    }

    /** Gives the seat back, or sees to it that this attempt never gets one. */
    Change<LadderNeed> release(Seat seat) {
        if (!holds(seat) && fences.stream().anyMatch(fence -> fence.keepsOut(seat))) {
            return Change.nothing();
        }
        return Change.to(with(without(reserved, seat), without(taken, seat), fenced(seat)));
    }

    private List<Fence> fenced(Seat seat) {
        int highest = fences.stream()
                .filter(fence -> fence.placementId().equals(seat.placementId()))
                .mapToInt(Fence::attempt)
                .reduce(seat.attempt(), Math::max);
        Stream<Fence> others =
                fences.stream().filter(fence -> !fence.placementId().equals(seat.placementId()));
        return Stream.concat(others, Stream.of(new Fence(seat.placementId(), highest)))
                .toList();
    }

    private boolean hasRoomFor(Seat seat) {
        return free(seat.rank()) > 0
                || holds().anyMatch(hold ->
                        hold.rank() == seat.rank() && hold.placementId().equals(seat.placementId()));
    }

    public boolean holds(Seat seat) {
        return holds().anyMatch(hold -> hold.is(seat));
    }

    public int seats(int rank) {
        return stated.stream()
                .filter(row -> row.rank() == rank)
                .mapToInt(RankSeats::seats)
                .sum();
    }

    /** How many placements have a seat at the rank, taken or reserved. */
    public int held(int rank) {
        return count(holds(), rank);
    }

    public int takenAt(int rank) {
        return count(taken.stream(), rank);
    }

    public int free(int rank) {
        return seats(rank) - held(rank);
    }

    private static int count(Stream<Hold> holds, int rank) {
        return Math.toIntExact(holds.filter(hold -> hold.rank() == rank)
                .map(Hold::placementId)
                .distinct()
                .count());
    }

    private Stream<Hold> holds() {
        return Stream.concat(taken.stream(), reserved.stream());
    }

    private static List<Hold> without(List<Hold> holds, Seat seat) {
        Predicate<Hold> same = hold -> hold.is(seat);
        return holds.stream().filter(same.negate()).toList();
    }

    private LadderNeed with(List<Hold> newReserved, List<Hold> newTaken, List<Fence> newFences) {
        return new LadderNeed(unitId, ladderId, stated, newReserved, newTaken, newFences);
    }
}
