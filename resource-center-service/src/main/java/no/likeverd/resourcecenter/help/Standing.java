package no.likeverd.resourcecenter.help;

/**
 * What somebody is to one help.
 *
 * @param firstToReply the contact, or whoever leads the lender while there is no contact
 */
record Standing(boolean borrows, boolean lends, boolean firstToReply) {}
