package no.likeverd.resourcecenter.calendar;

import java.util.List;

/** Who has to agree before days that are kept become a booking. */
public enum Side {
    EXPERT,
    HOME_LEADER;

    /** The leader of an attached expert's unit does without the expert, and is asked too. */
    public static List<Side> asked(Membership membership) {
        return membership == Membership.ATTACHED ? List.of(EXPERT, HOME_LEADER) : List.of(EXPERT);
    }
}
