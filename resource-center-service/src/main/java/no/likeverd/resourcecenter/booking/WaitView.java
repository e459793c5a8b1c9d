package no.likeverd.resourcecenter.booking;

import java.time.Instant;
import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.Offer;
import no.likeverd.resourcecenter.calendar.Wait;
import org.jspecify.annotations.Nullable;

/**
 * An order in line for an expert, as shown.
 *
 * @param askedUntil by when the department has to answer; absent while the place is taken
 * @param lostOn day on which the place that it was asked about was gone; absent while it is asked, and when it never was
 */
public record WaitView(
        String expertId,
        String orderId,
        String unitId,
        LocalDate from,
        LocalDate to,
        int sharePercent,
        LocalDate since,
        @Nullable Instant askedUntil,
        @Nullable LocalDate lostOn) {

    static WaitView of(String expertId, Wait wait) {
        Offer offer = wait.offer();
        return new WaitView(
                expertId,
                wait.orderId(),
                wait.unitId(),
                wait.demand().period().from(),
                wait.demand().period().to(),
                wait.demand().sharePercent(),
                wait.since(),
                offer == null ? null : offer.until(),
                wait.lostOn());
    }
}
