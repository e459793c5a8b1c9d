package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.order.Move;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** The centre moves a booking to other days, another share or another expert. Moving it back is a move like any other. */
@Component
class MoveBooking {

    private final Orders orders;
    private final Calendars calendars;
    private final FillOrder process;
    private final Refusals refusals;
    private final Clock clock;

    MoveBooking(Orders orders, Calendars calendars, FillOrder process, Refusals refusals, Clock clock) {
        this.orders = orders;
        this.calendars = calendars;
        this.process = process;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Where it is to go, before it is known to make sense. */
    record Target(String expertId, LocalDate from, LocalDate to, int sharePercent) {}

    /**
     * Moves, or finds what an earlier request with the same key has moved.
     *
     * @param version of the order, as the one who asks has seen it
     * @throws Problem 409 with the code of the refusal
     * @throws no.likeverd.messaging.aggregate.StaleVersion when the order has changed since
     */
    Aggregate<Order> move(Actor actor, String orderId, Target target, long version, CommandKey key) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        orders.get(orderId);
        ExpertCalendar expert = calendars
                .find(target.expertId())
                .map(Aggregate::state)
                .orElseThrow(() -> Problem.invalid("UNKNOWN_EXPERT", "expertId", "There is no such expert"));
        LocalDate today = LocalDate.now(clock);
        Period period = Period.checked(target.from(), target.to(), today);
        Move.Place wanted = new Move.Place(target.expertId(), period, target.sharePercent());
        return refusals.counted(() -> {
            Aggregate<Order> begun =
                    orders.changeAt(version, orderId, key, order -> begin(order, expert, wanted, key, today));
            return answered(process.carryOn(begun), expert.expertId(), key);
        });
    }

    /** A request that cannot succeed leaves no trace in any document. */
    private Change<Order> begin(
            Order order, ExpertCalendar expert, Move.Place wanted, CommandKey key, LocalDate today) {
        Change<Order> change = order.move(key.derivedId("mov"), key.derivedId("bkg"), wanted, today, clock.instant());
        Order moving = change.state();
        Move move = moving == null ? null : moving.progress().move();
        if (moving != null && move != null) {
            refuseWhatIsPlain(moving, move, expert);
        }
        return change;
    }

    private void refuseWhatIsPlain(Order order, Move move, ExpertCalendar expert) {
        Demand demand = order.requestOf(move).demand();
        List<Reason> against = move.changesExpert()
                ? expert.unheld(order.orderId()).reasonsAgainst(demand)
                : expert.reasonsAgainstMoving(order.moveRequest(move));
        against.stream().findFirst().ifPresent(reason -> {
            throw refusals.by(
                    expert.without(move.target().bookingId()),
                    demand,
                    reason.code().name());
        });
    }

    private Aggregate<Order> answered(Aggregate<Order> settled, String expertId, CommandKey key) {
        Move last = settled.state().progress().move();
        if (last != null && last.id().equals(key.derivedId("mov")) && !last.underWay() && !last.done()) {
            ExpertCalendar expert =
                    calendars.get(expertId).state().without(last.target().bookingId());
            throw refusals.by(expert, settled.state().requestOf(last).demand(), String.valueOf(last.outcome()));
        }
        return settled;
    }
}
