package no.likeverd.resourcecenter.help;

/**
 * The two units, and whom to talk to in each.
 *
 * @param askedBy who asked, of the borrower
 * @param contactPersonId whom the lender has named, or who offered the help
 */
record Parties(String borrowerUnitId, String lenderUnitId, String askedBy, String contactPersonId) {}
