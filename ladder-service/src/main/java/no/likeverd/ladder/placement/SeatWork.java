package no.likeverd.ladder.placement;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.ladder.need.Seat;
import org.jspecify.annotations.Nullable;

/**
 * What the unit's need has yet to be told about seats; whoever picks the placement up goes on with it.
 *
 * @param take reserved seats that both parties have agreed about
 * @param release seats that nobody sits on any more, or that must never be reserved by a late repeat
 * @param asked the seat that a confirmation waits for
 */
public record SeatWork(
        List<Seat> take, List<Seat> release, @Nullable Seat asked) {

    static final SeatWork NONE = new SeatWork(List.of(), List.of(), null);

    boolean isNone() {
        return take.isEmpty() && release.isEmpty() && asked == null;
    }

    SeatWork taking(@Nullable Seat seat) {
        return seat == null ? this : new SeatWork(with(take, seat), release, asked);
    }

    SeatWork releasing(@Nullable Seat seat) {
        return seat == null ? this : new SeatWork(without(take, seat), with(release, seat), asked);
    }

    SeatWork asking(@Nullable Seat seat) {
        return new SeatWork(take, release, seat);
    }

    /** Nothing is asked for any more; what may have been reserved meanwhile is given back. */
    SeatWork askingNoMore() {
        return releasing(asked).asking(null);
    }

    SeatWork taken(Seat seat) {
        return new SeatWork(without(take, seat), release, asked);
    }

    SeatWork released(Seat seat) {
        return new SeatWork(take, without(release, seat), asked);
    }

    private static List<Seat> with(List<Seat> seats, Seat seat) {
        return Stream.concat(without(seats, seat).stream(), Stream.of(seat)).toList();
    }

    private static List<Seat> without(List<Seat> seats, Seat seat) {
        return seats.stream().filter(other -> !other.equals(seat)).toList();
    }
}
