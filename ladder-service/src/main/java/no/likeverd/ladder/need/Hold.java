package no.likeverd.ladder.need;

import java.time.Instant;

/** A seat that is reserved or taken, and since when it is held. */
public record Hold(String placementId, int attempt, int rank, Instant at) {

    boolean is(Seat seat) {
        return placementId.equals(seat.placementId()) && attempt == seat.attempt();
    }
}
