package no.likeverd.mentor.round;

import org.jspecify.annotations.Nullable;

/**
 * Something that a coordinator has to decide.
 *
 * @param pairId of the pair it is about; null where none came about
 * @param open whether it is still to be done
 */
record Task(
        Code code,
        String mentorId,
        String performerId,
        @Nullable String pairId,
        boolean open) {

    /** Not possible says nothing more. */
    enum Code {
        NOT_POSSIBLE,
        REMATCH
    }
}
