package no.likeverd.ladder.need;

import java.util.List;
import java.util.stream.Stream;

/** States needs past the door where roles are asked for. */
public final class Stating {

    private Stating() {}

    public static void state(Needs needs, String unitId, String ladderId, int rank, int seats) {
        needs.change(unitId, ladderId, null, need -> need.state(List.of(new RankSeats(rank, seats))));
    }

    /** One rank more, or another number of seats there; the others stay. */
    public static void also(Needs needs, String unitId, String ladderId, int rank, int seats) {
        needs.change(
                unitId,
                ladderId,
                null,
                need -> need.state(Stream.concat(
                                need.stated().stream().filter(row -> row.rank() != rank),
                                Stream.of(new RankSeats(rank, seats)))
                        .toList()));
    }
}
