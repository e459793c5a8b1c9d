package no.likeverd.mentor.pair;

/** Why a pair is over, as far as anybody is told. */
public enum EndReason {
    COMPLETED,
    ENDED_EARLY,
    LEFT
}
