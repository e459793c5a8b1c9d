package no.likeverd.ladder.version;

/** Why nothing new begins under a version any more. */
public enum CloseReason {
    /** A later version of the same ladder was adopted. */
    SUPERSEDED,
    WITHDRAWN
}
