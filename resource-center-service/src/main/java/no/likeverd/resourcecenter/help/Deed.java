package no.likeverd.resourcecenter.help;

/** What was done. */
enum Deed {
    ASKED,
    SAID,
    PROPOSED,
    DECLINED,
    CONFIRMED,
    WITHDRAWN,
    /** Time did it: nobody had replied for a fortnight. */
    REMINDED,
    LAPSED,
    ENTERED,
    HOURS_CONFIRMED,
    CONTESTED,
    CORRECTED,
    TAKEN_BACK,
    CLOSED,
    SETTLED
}
