package no.likeverd.mentor.round;

import java.util.List;
import no.likeverd.messaging.event.EventType;

/** A round stands; the pairs are formed one by one. */
@EventType("no.likeverd.mentor.match-round-published.v1")
record MatchRoundPublishedV1(String roundId, List<Matched> pairs) {

    /** Two who are to be a pair. */
    record Matched(String mentorId, String performerId) {}

    static MatchRoundPublishedV1 of(Round round) {
        return new MatchRoundPublishedV1(
                round.roundId(),
                round.items().stream()
                        .map(item -> new Matched(item.mentorId(), item.performerId()))
                        .toList());
    }
}
