package no.likeverd.mentor.round;

/** How far a round is. */
public enum RoundStatus {
    DRAFT,
    PUBLISHING,
    PUBLISHED
}
