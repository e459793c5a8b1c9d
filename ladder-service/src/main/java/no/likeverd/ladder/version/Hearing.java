package no.likeverd.ladder.version;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The hearing of a version: recorded by HR, confirmed by the union.
 *
 * @param recordedBy who wrote the record; somebody else confirms it
 */
public record Hearing(
        @Nullable HearingRecord record,
        @Nullable String recordedBy,
        @Nullable Confirmation confirmation) {

    static final Hearing NONE = new Hearing(null, null, null);

    /** The union's own act. */
    public record Confirmation(String personId, LocalDate on) {}

    /** Whether all three parties have been heard and the union has said so. */
    public boolean complete() {
        return record != null && confirmation != null;
    }

    Hearing confirmed(Confirmation union) {
        return new Hearing(record, recordedBy, union);
    }
}
