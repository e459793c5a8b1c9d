package no.likeverd.ladder.placement;

/** Why an assessment has led to no placement. */
public enum Condition {
    BELOW_LEVEL_ONE(false),
    CRITERIA_NOT_MET(false),
    COURSE_MISSING(true),
    MENTORING_MISSING(true),
    VERSION_WITHDRAWN(false),
    NO_SEAT(true),
    DECLINED_BY_EMPLOYEE(true),
    DECLINED_BY_LEADER(true),
    NOT_ANSWERED(true),
    EMPLOYMENT_ENDED(false),
    /** A later assessment of the same employment counts instead. */
    SUPERSEDED(false);

    private final boolean mayChange;

    Condition(boolean mayChange) {
        this.mayChange = mayChange;
    }

    /** Whether asking again can come to something else. */
    public boolean mayChange() {
        return mayChange;
    }

    /** Whether evidence that arrives later mends it by itself. */
    public boolean waitsForEvidence() {
        return this == COURSE_MISSING || this == MENTORING_MISSING;
    }
}
