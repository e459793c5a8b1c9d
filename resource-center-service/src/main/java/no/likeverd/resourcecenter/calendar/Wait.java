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
 * @param lostOn day on which the place that it was asked about was gone; absent while it is asked, and when it never was
 */
public record Wait(
        String orderId,
        String unitId,
        Demand demand,
        LocalDate since,
        @Nullable Offer offer,
        @Nullable LocalDate lostOn) {

    /** An order that comes into line. */
    public Wait(String orderId, String unitId, Demand demand, LocalDate since, @Nullable Offer offer) {
        this(orderId, unitId, demand, since, offer, null);
    }

    /** Whether the department is asked now. */
    public boolean isAsked() {
        return offer != null;
    }

    /** What is left of it today; empty when its days are over. */
    Optional<Wait> remaining(LocalDate today) {
        return demand.period()
                .since(today)
                .map(left -> new Wait(orderId, unitId, demand.during(left), since, offer, lostOn));
    }

    Wait checked() {
        return offer == null ? this : asked(new Offer(offer.until(), true));
    }

    Wait asked(Offer question) {
        return new Wait(orderId, unitId, demand, since, question, null);
    }

    /** Not asked, or not any more: the place is taken. */
    Wait passedOver(LocalDate today) {
        return offer == null ? this : new Wait(orderId, unitId, demand, since, null, today);
    }

    /** Whether both want some of the same days and not both can be had. */
    boolean competesWith(Demand other, int sharePercent) {
        return demand.period().overlaps(other.period()) && demand.sharePercent() + other.sharePercent() > sharePercent;
    }

    /** The place as if it was given already, so that nobody behind is asked for the same. */
    Booking asBooking() {
        return Booking.supposed(orderId, unitId, demand);
    }
}
