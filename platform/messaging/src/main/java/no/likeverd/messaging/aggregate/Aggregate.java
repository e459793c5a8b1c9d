package no.likeverd.messaging.aggregate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate as loaded or as just written.
 *
 * @param version count of writes; what a decision was based on
 * @param seq count of events so far
 * @param basis what its store writes over; absent where nobody means to write
 */
public record Aggregate<S>(
        String id,
        long version,
        long seq,
        S state,
        @Nullable Basis basis) {

    public Aggregate(String id, long version, long seq, S state) {
        this(id, version, seq, state, null);
    }

    Basis requireBasis() {
        return Objects.requireNonNull(basis, "was not loaded by the store");
    }
}
