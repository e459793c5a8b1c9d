package no.likeverd.ladder.need;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Change;

/** Seats and needs for tests. */
final class Seats {

    static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    private Seats() {}

    static LadderNeed aNeed(int rank, int seats) {
        return after(LadderNeed.unstated("u-1", "seats").state(List.of(new RankSeats(rank, seats))));
    }

    static Seat seat(String placementId, int attempt, int rank) {
        return new Seat("u-1", "seats", rank, placementId, attempt);
    }

    static LadderNeed after(Change<LadderNeed> change) {
        return Objects.requireNonNull(change.state(), "nothing was changed");
    }
}
