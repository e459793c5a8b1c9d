package no.likeverd.ladder.need;

/**
 * A seat as one attempt of one placement asks for it.
 *
 * @param attempt counts the placement's proposals and confirmations, so that a late repeat is known for what it is
 */
public record Seat(String unitId, String ladderId, int rank, String placementId, int attempt) {

    String needId() {
        return Needs.idFor(unitId, ladderId);
    }
}
