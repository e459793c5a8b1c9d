package no.likeverd.resourcecenter.draft;

import java.time.LocalDate;
import no.likeverd.resourcecenter.order.Approved;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a draft that is sent.
 *
 * @param orderedBy who sent it, which is not the leader who said yes
 * @param checkedOn the day on which it was found good
 */
record Sent(
        String orderId,
        String orderedBy,
        LocalDate checkedOn,
        @Nullable Approved approved) {}
