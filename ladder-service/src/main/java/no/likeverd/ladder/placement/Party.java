package no.likeverd.ladder.placement;

/** Whose yes a placement takes. */
public enum Party {
    EMPLOYEE(Condition.DECLINED_BY_EMPLOYEE),
    /** The nearest leader, for the employer. */
    LEADER(Condition.DECLINED_BY_LEADER);

    private final Condition no;

    Party(Condition no) {
        this.no = no;
    }

    Condition no() {
        return no;
    }
}
