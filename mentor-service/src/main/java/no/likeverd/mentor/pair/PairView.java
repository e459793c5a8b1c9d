package no.likeverd.mentor.pair;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pair as the two and the coordinator see it.
 *
 * @param creditedOn for the mentor alone
 */
record PairView(
        String pairId,
        Member mentor,
        Member performer,
        LocalDate from,
        LocalDate until,
        String status,
        @Nullable LocalDate endedOn,
        @Nullable EndReason reason,
        @Nullable LocalDate creditedOn) {

    /** One of the two. */
    record Member(String personId, @Nullable String name) {}

    static PairView of(Pair pair, Member mentor, Member performer, boolean forMentor) {
        Optional<Pair.Ending> ending = Optional.ofNullable(pair.ending());
        return new PairView(
                pair.pairId(),
                mentor,
                performer,
                pair.from(),
                pair.until(),
                pair.active() ? "ACTIVE" : "ENDED",
                ending.map(Pair.Ending::on).orElse(null),
                ending.map(Pair.Ending::reason).orElse(null),
                forMentor ? pair.creditedOn() : null);
    }
}
