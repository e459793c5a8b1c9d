package no.likeverd.mentor.pair;

import java.time.LocalDate;
import no.likeverd.messaging.aggregate.CommandKey;

/** A pair that a round has published; in one round a performer has one, so its id comes from the two. */
public record Match(String roundId, String mentorId, String performerId, LocalDate from, LocalDate until) {

    public String pairId() {
        return CommandKey.of(roundId, performerId).derivedId("pair");
    }
}
