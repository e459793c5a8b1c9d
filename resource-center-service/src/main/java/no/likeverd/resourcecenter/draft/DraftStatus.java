package no.likeverd.resourcecenter.draft;

/** How far a draft is on its way to being an order. */
public enum DraftStatus {
    /** Being written. */
    OPEN,
    /** Sent to the unit's leader, who has not answered yet. */
    AWAITING,
    /** Being written again, after the leader's words. */
    SENT_BACK,
    /** About to be an order. */
    SENDING,
    /** An order; nothing but its id is left here. */
    SENT,
    /** Nothing is left. */
    DELETED;

    boolean isWritable() {
        return this == OPEN || this == SENT_BACK;
    }

    /** Whether nobody sees anything of it any more. */
    boolean isGone() {
        return this == SENT || this == DELETED;
    }
}
