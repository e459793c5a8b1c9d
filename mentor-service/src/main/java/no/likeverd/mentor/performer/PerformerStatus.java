package no.likeverd.mentor.performer;

/** How far somebody has come who newly leads a unit. */
public enum PerformerStatus {
    INVITED,
    DECLINED,
    ENROLLED,
    /** Has had a mentor for the whole period. */
    COMPLETED,
    /** Leads the unit no more, or has left, or was no newcomer after all. */
    ENDED
}
