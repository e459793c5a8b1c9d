package no.likeverd.resourcecenter.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days of an expert that are kept for an order until somebody has said yes or no, or the time is over. Nothing is booked yet.
 *
 * @param id the same for every repeat of the command that kept them
 * @param demand what the order needs of the expert
 * @param since the day it was first kept
 * @param until when it lapses by itself
 * @param asked whether those who have to agree are asked; else the days are only kept while the centre makes up its mind
 * @param yeses of those who have agreed so far
 * @param checked whether the order was found to be open still after the days were kept
 */
public record Hold(
        String id,
        String orderId,
        String unitId,
        Demand demand,
        LocalDate since,
        Instant until,
        boolean asked,
        List<Yes> yeses,
        boolean checked) {

    /** Days kept from now on, nobody having agreed. */
    public static Hold of(
            String id, String orderId, String unitId, Demand demand, LocalDate since, Instant until, boolean asked) {
        return new Hold(id, orderId, unitId, demand, since, until, asked, List.of(), false);
    }

    public boolean hasYesOf(Side side) {
        return yeses.stream().anyMatch(yes -> yes.side() == side);
    }

    /** Whether all have agreed who have to: it is booked next, and does not lapse any more. */
    public boolean agreed(Membership membership) {
        return asked && Side.asked(membership).stream().allMatch(this::hasYesOf);
    }

    boolean lapsed(Instant now, Membership membership) {
        return !now.isBefore(until) && !agreed(membership);
    }

    /** What is left of it today; empty when its days are over. */
    Optional<Hold> remaining(LocalDate today) {
        return demand.period()
                .since(today)
                .map(left -> new Hold(id, orderId, unitId, demand.during(left), since, until, asked, yeses, checked));
    }

    /** The same kept longer, or asked about now; who has agreed already need not say so again. */
    Hold renewed(Hold wanted) {
        return new Hold(id, orderId, unitId, wanted.demand, since, wanted.until, asked || wanted.asked, yeses, checked);
    }

    Hold with(Yes yes) {
        List<Yes> all = new ArrayList<>(yeses);
        all.add(yes);
        return new Hold(id, orderId, unitId, demand, since, until, asked, List.copyOf(all), checked);
    }

    Hold found() {
        return new Hold(id, orderId, unitId, demand, since, until, asked, yeses, true);
    }

    /** The days as if they were booked already, so that nobody else is given them. */
    Booking asBooking() {
        return Booking.supposed(orderId, unitId, demand);
    }
}
