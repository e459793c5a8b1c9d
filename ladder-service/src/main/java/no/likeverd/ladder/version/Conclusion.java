package no.likeverd.ladder.version;

/** What a hearing came to. */
public enum Conclusion {
    SUPPORTED,
    SUPPORTED_WITH_REMARKS,
    OPPOSED
}
