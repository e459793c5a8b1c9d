package no.likeverd.mentor.round;

import no.likeverd.mentor.matching.PairIds;

/** What became of a published match. */
public record Item(String mentorId, String performerId, Outcome outcome) {

    /** Under way, a pair, or a task for the coordinator. */
    public enum Outcome {
        PENDING,
        FORMED,
        NOT_POSSIBLE
    }

    static Item pending(PairIds ids) {
        return new Item(ids.mentorId(), ids.performerId(), Outcome.PENDING);
    }

    Item settled(boolean formed) {
        return new Item(mentorId, performerId, formed ? Outcome.FORMED : Outcome.NOT_POSSIBLE);
    }
}
