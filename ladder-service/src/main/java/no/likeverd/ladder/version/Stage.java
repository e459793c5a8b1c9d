package no.likeverd.ladder.version;

/** How far a version has come; never back. */
public enum Stage {
    DRAFT,
    HEARD,
    PILOTED,
    ADOPTED,
    CLOSED
}
