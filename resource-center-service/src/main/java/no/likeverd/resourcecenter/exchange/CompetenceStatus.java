package no.likeverd.resourcecenter.exchange;

/** Whether others find an entry. */
enum CompetenceStatus {
    LISTED,
    /** By the unit's leader. */
    HIDDEN,
    /** Nobody said in time that it is still right. */
    LAPSED
}
