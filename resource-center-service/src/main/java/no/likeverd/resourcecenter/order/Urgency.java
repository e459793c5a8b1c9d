package no.likeverd.resourcecenter.order;

/** How soon a department needs help, beside the dates; for the centre to weigh. */
public enum Urgency {
    CAN_WAIT(0),
    USUAL(1),
    URGENT(2);

    private final int rank;

    Urgency(int rank) {
        this.rank = rank;
    }

    /** 0 to 2. */
    public int rank() {
        return rank;
    }
}
