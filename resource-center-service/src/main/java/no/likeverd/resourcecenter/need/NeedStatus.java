package no.likeverd.resourcecenter.need;

/** How a need stands. */
enum NeedStatus {
    OPEN,
    MET,
    /** Its days are over and nobody has come. */
    UNMET,
    /** The unit does not need it any more. */
    WITHDRAWN
}
