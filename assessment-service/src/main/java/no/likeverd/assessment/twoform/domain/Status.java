package no.likeverd.assessment.twoform.domain;

/** How far an assessment has come. */
public enum Status {
    /** At least one form is not in. */
    FORMS,
    /** Both forms are in and open to both. */
    CONVERSATION,
    /** Both have signed. */
    COMPLETED,
    STOPPED
}
