package no.likeverd.assessment.twoform.domain;

import java.time.LocalDate;

/** An assessment ended without a joint record. */
public record Stop(Reason reason, LocalDate on) {

    /** Why. */
    public enum Reason {
        EMPLOYMENT_ENDED,
        MOVED,
        VERSION_WITHDRAWN,
        ABANDONED
    }
}
