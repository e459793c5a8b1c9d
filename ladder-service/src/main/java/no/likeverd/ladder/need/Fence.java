package no.likeverd.ladder.need;

/**
 * Keeps a seat that was given back from being reserved by a late repeat of the same question.
 *
 * @param attempt this attempt of the placement and those before get no seat any more
 */
public record Fence(String placementId, int attempt) {

    boolean keepsOut(Seat seat) {
        return placementId.equals(seat.placementId()) && attempt >= seat.attempt();
    }
}
