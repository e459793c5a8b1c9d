package no.likeverd.resourcecenter.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * How far the process is that fills an order. What comes next always stands here, so a crash leaves nothing half done for
 * long.
 *
 * @param allocation the expert who is being or has been allocated
 * @param release how the allocation ends, while it is being released
 * @param bookings allocations that were filled, the present one included
 * @param attempts count of allocations so far
 * @param servedUntil first day that nobody has worked or will; absent when nobody has come yet
 */
public record Progress(
        OrderStatus status,
        @Nullable Allocation allocation,
        @Nullable Cancellation release,
        List<Allocation> bookings,
        int attempts,
        @Nullable LocalDate servedUntil) {

    static final Progress NONE = new Progress(OrderStatus.OPEN, null, null, List.of(), 0, null);

    Progress allocating(Allocation claim) {
        return new Progress(OrderStatus.ALLOCATING, claim, null, bookings, claim.attempt(), servedUntil);
    }

    Progress filled(Allocation claim) {
        List<Allocation> all =
                Stream.concat(bookings.stream(), Stream.of(claim)).toList();
        return new Progress(OrderStatus.FILLED, claim, null, all, attempts, servedUntil);
    }

    Progress releasing(Cancellation how) {
        return new Progress(OrderStatus.RELEASING, allocation, how, bookings, attempts, servedUntil);
    }

    /** Open again for the days from one on that the expert of before leaves. */
    Progress openFrom(LocalDate day) {
        Period taken = allocation == null ? null : allocation.period();
        boolean served = taken != null && day.isAfter(taken.from()) && day.isBefore(taken.to());
        return new Progress(OrderStatus.OPEN, null, null, bookings, attempts, served ? day : servedUntil);
    }

    Progress open() {
        return new Progress(OrderStatus.OPEN, null, null, bookings, attempts, servedUntil);
    }

    Progress withdrawn() {
        return new Progress(OrderStatus.WITHDRAWN, null, null, bookings, attempts, servedUntil);
    }

    boolean is(OrderStatus wanted, Allocation claim) {
        return status == wanted && claim.equals(allocation);
    }

    /** The booking with this id that the order has, had or is getting. */
    Optional<Allocation> allocated(String bookingId) {
        return Stream.concat(Stream.ofNullable(allocation), bookings.stream())
                .filter(known -> known.bookingId().equals(bookingId))
                .findFirst();
    }
}
