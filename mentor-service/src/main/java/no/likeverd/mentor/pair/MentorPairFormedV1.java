package no.likeverd.mentor.pair;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** Two are a pair. */
@EventType("no.likeverd.mentor.mentor-pair-formed.v1")
record MentorPairFormedV1(
        String pairId,
        String roundId,
        String mentorId,
        String mentorPersonId,
        String performerId,
        String performerPersonId,
        LocalDate from,
        LocalDate until) {

    static MentorPairFormedV1 of(Pair pair) {
        return new MentorPairFormedV1(
                pair.pairId(),
                pair.roundId(),
                pair.mentor().id(),
                pair.mentor().personId(),
                pair.performer().id(),
                pair.performer().personId(),
                pair.from(),
                pair.until());
    }
}
