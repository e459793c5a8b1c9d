package no.likeverd.testing.api;

/** Who writes what a schema describes; whoever reads it must be able to go on reading. */
enum Direction {
    /** Callers write: what was taken must go on being taken. */
    ASKED(true, false),
    /** The service writes: nothing new may turn up where readers know all there is. */
    ANSWERED(false, true),
    /** An event: old ones stay on their topics beside new ones, so both hold. */
    TOLD(true, true);

    private final boolean mustNotNarrow;
    private final boolean mustNotWiden;

    Direction(boolean mustNotNarrow, boolean mustNotWiden) {
        this.mustNotNarrow = mustNotNarrow;
        this.mustNotWiden = mustNotWiden;
    }

    boolean mustNotNarrow() {
        return mustNotNarrow;
    }

    boolean mustNotWiden() {
        return mustNotWiden;
    }
}
