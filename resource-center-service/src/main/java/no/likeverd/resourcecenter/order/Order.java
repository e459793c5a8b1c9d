package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.order.OrderStatus.ALLOCATING;
import static no.likeverd.resourcecenter.order.OrderStatus.FILLED;
import static no.likeverd.resourcecenter.order.OrderStatus.OPEN;
import static no.likeverd.resourcecenter.order.OrderStatus.RELEASING;
import static no.likeverd.resourcecenter.order.OrderStatus.WITHDRAWN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.resourcecenter.calendar.BookingRequest;
import no.likeverd.resourcecenter.calendar.Cancellation;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.MoveRequest;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Terms;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One order of a department, and the owner of the process that fills it: open, allocating, filled, and back by releasing.
 *
 * @param purpose free text; stays in this document
 * @param urgency a document from before there was a choice says nothing and means a usual one
 * @param placedOn the day of the order; absent in documents from before it was noted
 * @param approved by the unit's leader; absent where nobody had to say yes
 * @param replaces the order whose place it took; absent where it is no change of another
 */
public record Order(
        String orderId,
        String unitId,
        String orderedBy,
        Demand demand,
        String purpose,
        Terms terms,
        Urgency urgency,
        Progress progress,
        @Nullable LocalDate placedOn,
        @Nullable Approved approved,
        @Nullable String replaces) {

    public Order {
        urgency = Objects.requireNonNullElse(urgency, Urgency.USUAL);
    }

    public Order(
            String orderId,
            String unitId,
            String orderedBy,
            Demand demand,
            String purpose,
            Terms terms,
            Progress progress) {
        this(orderId, unitId, orderedBy, demand, purpose, terms, Urgency.USUAL, progress, null, null, null);
    }

    /** For a stay that began before anybody ordered it: no day is noted, so it counts neither as help that came soon nor as late. */
    public static Order earlier(
            String orderId, String unitId, String recordedBy, Demand demand, String purpose, Terms terms) {
        return new Order(orderId, unitId, recordedBy, demand, purpose, terms, Progress.NONE);
    }

    /** Long enough for a request to do its steps, short enough for a department to wait after a crash. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    Change<Order> place() {
        return Change.to(this, ExpertOrderedV1.of(this));
    }

    /** Placed and given to somebody in one write, from its first day on, so that nobody else finds it open. */
    Change<Order> placeFor(String bookingId, String expertId, LocalDate today, Instant now) {
        Allocation claim = new Allocation(bookingId, expertId, progress.attempts() + 1, demand.period(), today);
        return Change.to(with(progress.allocating(claim)), ExpertOrderedV1.of(this))
                .resumeAt(now.plus(PATIENCE));
    }

    public OrderStatus status() {
        return progress.status();
    }

    /** What is left of the demand today and nobody will serve; empty when the order's days are over. */
    public Optional<Demand> left(LocalDate today) {
        LocalDate served = progress.servedUntil();
        return demand.period()
                .since(served == null || served.isBefore(today) ? today : served)
                .map(demand::during);
    }

    /** The same; refuses when the order's days are over. */
    public Demand remaining(LocalDate today) {
        return left(today).orElseThrow(() -> Problem.conflict("ORDER_PAST", "The days of this order are over"));
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
                bookingId, expertId, progress.attempts() + 1, remaining(today).period(), today);
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

    /** Last step when the expert's calendar has refused; a stay that was recorded, and cannot have been, leaves nothing to fill. */
    public Change<Order> giveUp(Allocation refused) {
        if (!progress.is(ALLOCATING, refused)) {
            return Change.nothing();
        }
        return refused.recorded()
                ? Change.to(
                        with(progress.withdrawn(Objects.requireNonNull(refused.madeOn()))), OrderWithdrawnV1.of(this))
                : Change.to(with(progress.open()));
    }

    /** The department needs nobody any more; an expert who is just being allocated is released first. */
    public Change<Order> withdraw(LocalDate today, Instant now) {
        if (status() == OPEN) {
            Change<Order> ended = Change.to(with(progress.withdrawn(today)), OrderWithdrawnV1.of(this));
            return waitsFor().isEmpty() ? ended : ended.resumeAt(now.plus(PATIENCE));
        }
        require(ALLOCATING);
        return release(new Cancellation(today, Party.DEPARTMENT, null), now);
    }

    /** The same for the sake of an order that takes its place; one that gives way to that order already stays as it is. */
    public Change<Order> giveWay(String toOrderId, LocalDate today, Instant now) {
        return toOrderId.equals(progress.replacedBy())
                ? Change.nothing()
                : with(progress.givingWayTo(toOrderId)).withdraw(today, now);
    }

    /** Ends the booking: a department that cancels needs nobody any more, a centre that cancels still owes somebody. */
    public Change<Order> cancel(Cancellation how, Instant now) {
        requireSettled();
        if (!allocation().period().to().isAfter(how.on())) {
            throw Problem.conflict("BOOKING_ENDED", "The stay is over");
        }
        return release(how, now);
    }

    /**
     * The department needs the expert all the way.
     *
     * @throws Problem 409 {@code NOT_HALF_TIME} unless it is asked that day
     */
    public Change<Order> reconfirm(LocalDate today, HalfTimeRules rules) {
        return new HalfTime(this, rules).answer(today);
    }

    /** First step of a move: the order's document says where its booking is to go. */
    public Change<Order> move(String id, String newBookingId, Move.Place wanted, LocalDate today, Instant now) {
        return new Moving(this).begin(id, newBookingId, wanted, today, now);
    }

    /** The same for a stay that ends earlier than agreed. */
    public Change<Order> comeHome(String id, LocalDate home, LocalDate today, Instant now) {
        return new Moving(this).comeHome(id, home, today, now);
    }

    /** Last step of a move, when the calendars have answered. */
    public Change<Order> settle(Move move, @Nullable String refusal) {
        return new Moving(this).settle(move, refusal);
    }

    /** How its expert changes places with another order's. */
    public Swapping swapping() {
        return new Swapping(this);
    }

    /** What the calendar is asked that the booking stands in. */
    public MoveRequest moveRequest(Move move) {
        return new MoveRequest(move.target().bookingId(), move.target().attempt(), demandOf(move));
    }

    /** What the calendar is asked that the booking goes to. */
    public BookingRequest requestOf(Move move) {
        Allocation target = move.target();
        return new BookingRequest(target.bookingId(), orderId, target.attempt(), unitId, demandOf(move), terms);
    }

    private Demand demandOf(Move move) {
        return demand.during(move.target().period()).at(move.sharePercent());
    }

    /** Remembers in whose line the order is, so that it can be taken out of it. */
    public Change<Order> waitFor(String expertId) {
        List<String> known = waitsFor();
        return known.contains(expertId)
                ? Change.nothing()
                : Change.to(with(progress.waitingFor(
                        Stream.concat(known.stream(), Stream.of(expertId)).toList())));
    }

    /** The order is in nobody's line any more. */
    public Change<Order> waitNoMore() {
        return waitsFor().isEmpty() ? Change.nothing() : Change.to(with(progress.waitingFor(List.of())));
    }

    public List<String> waitsFor() {
        return Objects.requireNonNullElse(progress.waitsFor(), List.of());
    }

    /** Whether nobody has to come any more, or somebody does, while the order is in line still. */
    public boolean waitsInVain() {
        return !waitsFor().isEmpty() && (status() == FILLED || status() == WITHDRAWN);
    }

    /** Ends one booking for the centre, if it is the present one; any other is over already. */
    public Change<Order> cutShort(String bookingId, Cancellation how, Instant now) {
        return status() == FILLED
                        && !progress.isBetween()
                        && allocation().bookingId().equals(bookingId)
                ? release(how, now)
                : Change.nothing();
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
            case DEPARTMENT -> Change.to(with(progress.withdrawn(cancellation().on())), OrderWithdrawnV1.of(this));
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

    /** Nobody is booked for it, and it is not withdrawn. */
    public void requireOpen() {
        require(OPEN);
    }

    private void require(OrderStatus wanted) {
        if (status() != wanted) {
            throw refusal();
        }
    }

    /** Somebody is booked, and nothing is under way with the booking. */
    void requireSettled() {
        if (status() == OPEN) {
            throw Problem.conflict("NOT_BOOKED", "Nobody is booked for this order");
        }
        require(FILLED);
        if (progress.isMoving()) {
            throw Problem.conflict("ORDER_BEING_MOVED", "The booking is being moved just now");
        }
        if (progress.isSwapping()) {
            throw Problem.conflict("ORDER_BEING_SWAPPED", "The expert changes places with another just now");
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

    /** As a change of another order; null where it is none. */
    Order inPlaceOf(@Nullable String other) {
        return new Order(
                orderId, unitId, orderedBy, demand, purpose, terms, urgency, progress, placedOn, approved, other);
    }

    Order with(Demand changed) {
        return new Order(
                orderId, unitId, orderedBy, changed, purpose, terms, urgency, progress, placedOn, approved, replaces);
    }

    Order with(Progress changed) {
        return new Order(
                orderId, unitId, orderedBy, demand, purpose, terms, urgency, changed, placedOn, approved, replaces);
    }
}
