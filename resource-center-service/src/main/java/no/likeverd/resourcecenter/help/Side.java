package no.likeverd.resourcecenter.help;

/** Who asks for help, and who gives it. */
enum Side {
    BORROWER,
    LENDER
}
