package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.order.OrderStatus.ALLOCATING;
import static no.likeverd.resourcecenter.order.OrderStatus.FILLED;
import static no.likeverd.resourcecenter.order.OrderStatus.OPEN;
import static no.likeverd.resourcecenter.order.OrderStatus.RELEASING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.resourcecenter.calendar.BookingRequest;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Terms;
import no.likeverd.web.Problem;

/**
 * One order of a department, and the owner of the process that fills it: open, allocating, filled, and back by releasing.
 *
 * @param purpose free text; stays in this document
 */
public record Order(
        String orderId,
        String unitId,
        String orderedBy,
        Demand demand,
        String purpose,
        Terms terms,
        Progress progress) {

    /** Long enough for a request to do its steps, short enough for a department to wait after a crash. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    Change<Order> place() {
        return Change.to(this, ExpertOrderedV1.of(this));
    }

    public OrderStatus status() {
        return progress.status();
    }

    /** What is left of the demand today and nobody will serve; refuses when the order's days are over. */
    public Demand remaining(LocalDate today) {
        LocalDate served = progress.servedUntil();
        Period left = demand.period()
                .since(served == null || served.isBefore(today) ? today : served)
                .orElseThrow(() -> Problem.conflict("ORDER_PAST", "The days of this order are over"));
        return demand.during(left);
    }

    /** First step: claims the order for one booking. */
    public Change<Order> allocate(String bookingId, String expertId, LocalDate today, Instant now) {
        Optional<Allocation> earlier = progress.allocated(bookingId);
        if (earlier.isPresent()) {
            requireSame(expertId, earlier.get());
            return Change.nothing();
        }
        require(OPEN);
        Allocation claim = new Allocation(
                bookingId, expertId, progress.attempts() + 1, remaining(today).period());
        return Change.to(with(progress.allocating(claim))).resumeAt(now.plus(PATIENCE));
    }

    private static void requireSame(String expertId, Allocation earlier) {
        if (!earlier.expertId().equals(expertId)) {
            throw new KeyReused("The Idempotency-Key was used before for another expert");
        }
    }

    /** Last step when the expert's calendar has accepted. */
    public Change<Order> fill(Allocation accepted) {
        return progress.is(ALLOCATING, accepted)
                ? Change.to(with(progress.filled(accepted)), OrderFilledV1.of(this, accepted))
                : Change.nothing();
    }

    /** Last step when the expert's calendar has refused. */
    public Change<Order> giveUp(Allocation refused) {
        return progress.is(ALLOCATING, refused) ? Change.to(with(progress.open())) : Change.nothing();
    }

    /** The department needs nobody any more; an expert who is just being allocated is released first. */
    public Change<Order> withdraw(LocalDate today, Instant now) {
        if (status() == OPEN) {
            return Change.to(with(progress.withdrawn()), OrderWithdrawnV1.of(this));
        }
        require(ALLOCATING);
        return release(new Cancellation(today, Party.DEPARTMENT, null), now);
    }

    /** Ends the booking: a department that cancels needs nobody any more, a centre that cancels still owes somebody. */
    public Change<Order> cancel(Cancellation how, Instant now) {
        if (status() == OPEN) {
            throw Problem.conflict("NOT_BOOKED", "Nobody is booked for this order");
        }
        require(FILLED);
        if (!allocation().period().to().isAfter(how.on())) {
            throw Problem.conflict("BOOKING_ENDED", "The stay is over");
        }
        return release(how, now);
    }

    /** Ends one booking for the centre, if it is the present one; any other is over already. */
    public Change<Order> cutShort(String bookingId, Cancellation how, Instant now) {
        return status() == FILLED && allocation().bookingId().equals(bookingId) ? release(how, now) : Change.nothing();
    }

    private Change<Order> release(Cancellation how, Instant now) {
        return Change.to(with(progress.releasing(how))).resumeAt(now.plus(PATIENCE));
    }

    /** Last step when the expert's calendar has let go. */
    public Change<Order> released(Allocation freed) {
        if (!progress.is(RELEASING, freed)) {
            return Change.nothing();
        }
        return switch (cancellation().by()) {
            case CENTRE -> Change.to(with(progress.openFrom(cancellation().on())), OrderReopenedV1.of(this, freed));
            case DEPARTMENT -> Change.to(with(progress.withdrawn()), OrderWithdrawnV1.of(this));
        };
    }

    /** Whether the order has been filled by this booking, now or earlier. */
    public boolean wasFilledBy(String bookingId) {
        return progress.bookings().stream()
                .anyMatch(booking -> booking.bookingId().equals(bookingId));
    }

    /** What the allocated expert's calendar is asked. */
    public BookingRequest request() {
        Allocation claim = allocation();
        return new BookingRequest(
                claim.bookingId(), orderId, claim.attempt(), unitId, demand.during(claim.period()), terms);
    }

    /** Who is allocated; only asked for where somebody is. */
    public Allocation allocation() {
        return Objects.requireNonNull(progress.allocation(), "nobody is allocated");
    }

    /** How the allocation ends; only asked for while it is being released. */
    public Cancellation cancellation() {
        return Objects.requireNonNull(progress.release(), "nobody is being released");
    }

    private void require(OrderStatus wanted) {
        if (status() != wanted) {
            throw refusal();
        }
    }

    /** Why nothing can be done with an order as it is. */
    public Problem refusal() {
        return switch (status()) {
            case OPEN -> Problem.conflict("ORDER_OPEN", "The order is open");
            case ALLOCATING -> Problem.conflict("ORDER_BEING_FILLED", "Somebody is being allocated just now");
            case FILLED -> Problem.conflict("ORDER_FILLED", "Somebody is booked for this order already");
            case RELEASING -> Problem.conflict("ORDER_BEING_RELEASED", "The booking is being cancelled just now");
            case WITHDRAWN -> Problem.conflict("ORDER_WITHDRAWN", "The order was withdrawn");
        };
    }

    private Order with(Progress changed) {
        return new Order(orderId, unitId, orderedBy, demand, purpose, terms, changed);
    }
}
