package no.likeverd.resourcecenter.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.calendar.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * How far the process is that fills an order. What comes next always stands here, so a crash leaves nothing half done for
 * long.
 *
 * @param allocation the expert who is being or has been allocated
 * @param release how the allocation ends, while it is being released
 * @param bookings allocations that were filled, the present one included
 * @param attempts count of allocations so far
 */
public record Progress(
        OrderStatus status,
        @Nullable Allocation allocation,
        @Nullable Cancellation release,
        List<Allocation> bookings,
        int attempts) {

    static final Progress NONE = new Progress(OrderStatus.OPEN, null, null, List.of(), 0);

    Progress allocating(Allocation claim) {
        return new Progress(OrderStatus.ALLOCATING, claim, null, bookings, claim.attempt());
    }

    Progress filled(Allocation claim) {
        List<Allocation> all =
                Stream.concat(bookings.stream(), Stream.of(claim)).toList();
        return new Progress(OrderStatus.FILLED, claim, null, all, attempts);
    }

    Progress releasing(Cancellation how) {
        return new Progress(OrderStatus.RELEASING, allocation, how, bookings, attempts);
    }

    Progress open() {
        return new Progress(OrderStatus.OPEN, null, null, bookings, attempts);
    }

    Progress withdrawn() {
        return new Progress(OrderStatus.WITHDRAWN, null, null, bookings, attempts);
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
