package no.likeverd.resourcecenter.exchange;

/** What was done to an entry. */
enum ChangeKind {
    LISTED,
    CHANGED,
    CONFIRMED,
    /** The day to confirm it has passed. */
    CHASED,
    HIDDEN,
    LAPSED,
    SHOWN
}
