package no.likeverd.assessment.twoform.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One side's signature.
 *
 * @param disagreement free text that is kept with the record; both parties see it, nobody else
 */
public record Signature(
        String personId, Part part, LocalDate on, @Nullable String disagreement) {

    @Override
    public String toString() {
        return "Signature[" + part + "]";
    }
}
