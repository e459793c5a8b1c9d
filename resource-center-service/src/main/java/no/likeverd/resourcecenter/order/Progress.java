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
 * @param move of the present booking, the latest; absent when it stands where it was made
 * @param waitsFor ids of experts in whose line the order is or was; absent when it never waited
 * @param reconfirmedOn day on which the department said last that it needs the expert all the way; absent when it never has
 * @param withdrawnOn the day on which the department gave it up; absent while it has not, and where nobody noted it
 * @param swap of the present booking's expert with another order's, the latest; absent when there was none since it was made or moved
 * @param replacedBy the order that takes the place of this one, which is withdrawn for its sake; absent where there is none
 */
public record Progress(
        OrderStatus status,
        @Nullable Allocation allocation,
        @Nullable Cancellation release,
        List<Allocation> bookings,
        int attempts,
        @Nullable LocalDate servedUntil,
        @Nullable Move move,
        @Nullable List<String> waitsFor,
        @Nullable LocalDate reconfirmedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable SwapClaim swap,
        @Nullable String replacedBy) {

    static final Progress NONE = new Progress(OrderStatus.OPEN, null, null, List.of(), 0, null);

    public Progress(
            OrderStatus status,
            @Nullable Allocation allocation,
            @Nullable Cancellation release,
            List<Allocation> bookings,
            int attempts,
            @Nullable LocalDate servedUntil) {
        this(status, allocation, release, bookings, attempts, servedUntil, null, null, null, null, null, null);
    }

    Progress allocating(Allocation claim) {
        return with(OrderStatus.ALLOCATING, claim, null, bookings, claim.attempt(), servedUntil, null);
    }

    Progress filled(Allocation claim) {
        return with(OrderStatus.FILLED, claim, null, and(claim), attempts, servedUntil, null);
    }

    Progress releasing(Cancellation how) {
        return with(OrderStatus.RELEASING, allocation, how, bookings, attempts, servedUntil, null);
    }

    /** Open again for the days from one on that the expert of before leaves. */
    Progress openFrom(LocalDate day) {
        Period taken = allocation == null ? null : allocation.period();
        boolean served = taken != null && day.isAfter(taken.from()) && day.isBefore(taken.to());
        return with(OrderStatus.OPEN, null, null, bookings, attempts, served ? day : servedUntil, null);
    }

    Progress open() {
        return with(OrderStatus.OPEN, null, null, bookings, attempts, servedUntil, null);
    }

    Progress withdrawn(LocalDate today) {
        return new Progress(
                OrderStatus.WITHDRAWN,
                null,
                null,
                bookings,
                attempts,
                servedUntil,
                null,
                waitsFor,
                reconfirmedOn,
                today,
                null,
                replacedBy);
    }

    /** Still as it is, for the sake of an order that is to take its place. */
    Progress givingWayTo(String orderId) {
        return new Progress(
                status,
                allocation,
                release,
                bookings,
                attempts,
                servedUntil,
                move,
                waitsFor,
                reconfirmedOn,
                withdrawnOn,
                swap,
                orderId);
    }

    Progress moving(Move begun) {
        return with(status, allocation, null, bookings, begun.target().attempt(), servedUntil, begun);
    }

    /** The booking stands where the move has taken it. */
    Progress moved(Move done) {
        return with(status, done.target(), null, and(done.target()), attempts, servedUntil, done);
    }

    Progress stayed(Move refused) {
        return with(status, allocation, null, bookings, attempts, servedUntil, refused);
    }

    Progress waitingFor(List<String> expertIds) {
        return new Progress(
                status,
                allocation,
                release,
                bookings,
                attempts,
                servedUntil,
                move,
                expertIds,
                reconfirmedOn,
                withdrawnOn,
                swap,
                replacedBy);
    }

    Progress reconfirmed(LocalDate on) {
        return new Progress(
                status,
                allocation,
                release,
                bookings,
                attempts,
                servedUntil,
                move,
                waitsFor,
                on,
                withdrawnOn,
                swap,
                replacedBy);
    }

    /** The order's expert changes places with another's. */
    Progress swapping(SwapClaim claim) {
        return with(status, allocation, null, bookings, claim.target().attempt(), servedUntil, move)
                .with(claim);
    }

    /** The other expert comes for what is left; days that this one has served stay served. */
    Progress swapped(SwapClaim done) {
        LocalDate from = done.target().period().from();
        boolean begun = allocation != null && allocation.period().from().isBefore(from);
        return with(status, done.target(), null, and(done.target()), attempts, begun ? from : servedUntil, null)
                .with(done);
    }

    Progress keptPlace(SwapClaim refused) {
        return with(refused);
    }

    /** Whether the booking goes somewhere else just now. */
    public boolean isMoving() {
        return move != null && move.underWay();
    }

    /** Whether its expert changes places with another just now. */
    public boolean isSwapping() {
        return swap != null && swap.underWay();
    }

    /** Whether it is between two states, and goes on by itself. */
    public boolean isBetween() {
        return isMoving() || isSwapping();
    }

    /** Whether this is the latest swap, under way or over. */
    public boolean isIn(String swapId) {
        return swap != null && swap.swapId().equals(swapId);
    }

    boolean is(Move known) {
        return isMoving() && known.equals(move);
    }

    private List<Allocation> and(Allocation claim) {
        Stream<Allocation> others =
                bookings.stream().filter(known -> !known.bookingId().equals(claim.bookingId()));
        return Stream.concat(others, Stream.of(claim)).toList();
    }

    private Progress with(
            OrderStatus newStatus,
            @Nullable Allocation newAllocation,
            @Nullable Cancellation newRelease,
            List<Allocation> newBookings,
            int newAttempts,
            @Nullable LocalDate newServedUntil,
            @Nullable Move newMove) {
        return new Progress(
                newStatus,
                newAllocation,
                newRelease,
                newBookings,
                newAttempts,
                newServedUntil,
                newMove,
                waitsFor,
                reconfirmedOn,
                withdrawnOn,
                null,
                replacedBy);
    }

    private Progress with(SwapClaim newSwap) {
        return new Progress(
                status,
                allocation,
                release,
                bookings,
                attempts,
                servedUntil,
                move,
                waitsFor,
                reconfirmedOn,
                withdrawnOn,
                newSwap,
                replacedBy);
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
