package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;

/**
 * What became of days that were asked about and not booked; told to the centre beside the candidate.
 *
 * @param until the order's last day has passed then, and this is forgotten
 */
public record HoldEnd(String orderId, How how, LocalDate on, LocalDate until) {

    /** Why there is no booking. */
    public enum How {
        EXPERT_DECLINED,
        LEADER_DECLINED,
        UNANSWERED,
        IN_THE_WAY
    }
}
