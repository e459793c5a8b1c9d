package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order that waited for an expert and does not any more; told to the department and the centre.
 *
 * @param why what no waiting would mend; absent when the department has not answered in time
 * @param until the order's last day has passed then, and this is forgotten
 */
public record WaitEnd(String orderId, @Nullable Reason why, LocalDate on, LocalDate until) {

    static WaitEnd unanswered(Wait wait, LocalDate today) {
        return new WaitEnd(wait.orderId(), null, today, wait.demand().period().to());
    }

    static WaitEnd inVain(Wait wait, Reason why, LocalDate today) {
        return new WaitEnd(wait.orderId(), why, today, wait.demand().period().to());
    }
}
