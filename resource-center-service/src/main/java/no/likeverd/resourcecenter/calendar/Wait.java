package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order in line for an expert.
 *
 * @param demand what the order needs of the expert
 * @param since the day it came into line
 * @param offer absent while the place is taken
 */
public record Wait(
        String orderId,
        String unitId,
        Demand demand,
        LocalDate since,
        @Nullable Offer offer) {

    /** Whether the department is asked now. */
    public boolean isAsked() {
        return offer != null;
    }

    /** What is left of it today; empty when its days are over. */
    Optional<Wait> remaining(LocalDate today) {
        return demand.period().since(today).map(left -> new Wait(orderId, unitId, demand.during(left), since, offer));
    }

    Wait checked() {
        return offer == null ? this : with(new Offer(offer.until(), true));
    }

    Wait with(@Nullable Offer newOffer) {
        return new Wait(orderId, unitId, demand, since, newOffer);
    }

    /** The place as if it was given already, so that nobody behind is asked for the same. */
    Booking asBooking() {
        return Booking.supposed(orderId, unitId, demand);
    }
}
