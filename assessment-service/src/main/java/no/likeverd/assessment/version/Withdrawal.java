package no.likeverd.assessment.version;

/** A version was withdrawn: nothing goes on under it. */
record Withdrawal(String versionId) {}
