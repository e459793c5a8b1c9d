package no.likeverd.resourcecenter.help;

/** How help stands. */
enum HelpStatus {
    /** The lender has to reply. */
    ASKED,
    /** The borrower has to say more. */
    ASKED_BACK,
    /** The borrower has to say yes to what the lender has said yes to. */
    PROPOSED,
    AGREED,
    /** The hours are given, and something is owed for them. */
    TO_SETTLE,
    DONE,
    DECLINED,
    WITHDRAWN,
    /** Nobody has answered for a month. */
    LAPSED;

    /** Whether it waits for a word before it is agreed. */
    boolean waits() {
        return this == ASKED || this == ASKED_BACK || this == PROPOSED;
    }
}
