package no.likeverd.ladder.version;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a version.
 *
 * @param personId who did it; absent where it followed from something else
 */
public record Act(Code code, @Nullable String personId, LocalDate on) {

    /** What can be done. */
    public enum Code {
        DRAFTED,
        DEFINITION_CHANGED,
        HEARING_RECORDED,
        UNION_CONFIRMED,
        PILOTED,
        EVALUATED,
        ADOPTED,
        SUPERSEDED,
        WITHDRAWN
    }
}
