package no.likeverd.ladder.placement;

import java.time.LocalDate;
import no.likeverd.ladder.need.Seat;
import org.jspecify.annotations.Nullable;

/**
 * The latest assessment, when it has led to nothing.
 *
 * @param seat that the level demands; kept for asking again
 * @param reason what a party that said no has written; for the two parties, and never told on
 */
public record Refusal(
        Assessed assessed,
        @Nullable Seat seat,
        Verdict verdict,
        LocalDate on,
        @Nullable String reason) {

    public boolean waitsForEvidence() {
        return verdict.condition().waitsForEvidence();
    }
}
