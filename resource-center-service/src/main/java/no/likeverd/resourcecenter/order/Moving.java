package no.likeverd.resourcecenter.order;

import java.time.Instant;
import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** How an order lets its booking be moved: freely before it begins, afterwards only its last day. */
record Moving(Order order) {

    Change<Order> begin(String id, String newBookingId, Move.Place wanted, LocalDate today, Instant now) {
        order.requireSettled();
        Allocation present = order.allocation();
        Move.Place before = new Move.Place(
                present.expertId(), present.period(), order.demand().sharePercent());
        requireSense(before, wanted, today);
        return begun(id, newBookingId, before, wanted, now);
    }

    /** The stay gets another end: the first day home, today or later, before the day that was agreed on. */
    Change<Order> comeHome(String id, LocalDate home, LocalDate today, Instant now) {
        order.requireSettled();
        Allocation present = order.allocation();
        Period agreed = present.period();
        if (!agreed.to().isAfter(today)) {
            throw Problem.conflict("BOOKING_ENDED", "The stay is over");
        }
        if (home.isBefore(today)) {
            throw Problem.invalid("HOME_IN_THE_PAST", "home", "Nobody comes home earlier than today");
        }
        if (!home.isBefore(agreed.to())) {
            throw Problem.invalid("NOT_EARLIER", "home", "The stay ends before " + agreed.to() + " then");
        }
        if (!home.isAfter(agreed.from())) {
            throw Problem.invalid("HOME_BEFORE_FIRST_DAY", "home", "Nothing is left of the stay; cancel it instead");
        }
        int share = order.demand().sharePercent();
        return begun(
                id,
                present.bookingId(),
                new Move.Place(present.expertId(), agreed, share),
                new Move.Place(present.expertId(), new Period(agreed.from(), home), share),
                now);
    }

    private Change<Order> begun(String id, String newBookingId, Move.Place before, Move.Place wanted, Instant now) {
        Allocation present = order.allocation();
        boolean sameExpert = wanted.expertId().equals(present.expertId());
        Allocation target = new Allocation(
                sameExpert ? present.bookingId() : newBookingId,
                wanted.expertId(),
                order.progress().attempts() + 1,
                wanted.period(),
                sameExpert ? present.madeOn() : null);
        Move move = new Move(id, target, wanted.sharePercent(), before, null);
        return Change.to(order.with(order.progress().moving(move))).resumeAt(now.plus(Order.PATIENCE));
    }

    private void requireSense(Move.Place before, Move.Place wanted, LocalDate today) {
        Period old = before.period();
        if (!old.to().isAfter(today)) {
            throw Problem.conflict("BOOKING_ENDED", "The stay is over");
        }
        if (wanted.equals(before)) {
            throw Problem.invalid("NOTHING_MOVED", "from", "The booking stands there already");
        }
        if (!old.from().isAfter(today)) {
            requireOnlyTheEnd(before, wanted, today);
        } else if (wanted.period().from().isBefore(today)) {
            throw Problem.invalid("FROM_IN_THE_PAST", "from", "A booking is moved to today or later");
        }
        LocalDate served = order.progress().servedUntil();
        if (served != null && wanted.period().from().isBefore(served)) {
            throw Problem.invalid("DAYS_SERVED", "from", "Somebody else has served the order until " + served);
        }
    }

    private static void requireOnlyTheEnd(Move.Place before, Move.Place wanted, LocalDate today) {
        boolean onlyTheEnd = wanted.expertId().equals(before.expertId())
                && wanted.sharePercent() == before.sharePercent()
                && wanted.period().from().equals(before.period().from());
        if (!onlyTheEnd) {
            throw Problem.conflict("BOOKING_BEGUN", "The stay has begun; only its last day can be changed");
        }
        if (!wanted.period().to().isAfter(today)) {
            throw Problem.invalid("TO_IN_THE_PAST", "to", "A stay that has begun ends today or later");
        }
    }

    Change<Order> settle(Move move, @Nullable String refusal) {
        Progress progress = order.progress();
        if (!progress.is(move)) {
            return Change.nothing();
        }
        if (refusal != null) {
            return Change.to(order.with(progress.stayed(move.ended(refusal))));
        }
        Order moved = order.with(demand(move)).with(progress.moved(move.ended(Move.DONE)));
        return move.changesExpert() ? Change.to(moved, OrderFilledV1.of(moved, move.target())) : Change.to(moved);
    }

    /** What the department gets is what it has agreed to need from now on; days that others have served stay part of it. */
    Demand demand(Move move) {
        Period period = move.target().period();
        LocalDate from = order.progress().servedUntil() == null
                ? period.from()
                : order.demand().period().from();
        return order.demand().during(new Period(from, period.to())).at(move.sharePercent());
    }
}
