package no.likeverd.resourcecenter.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.exchange.Themes;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A unit posts what it needs, another one offers it, and the first says what came of it. */
@Component
class KeepNeed {

    private final Needs needs;
    private final Orders orders;
    private final Themes themes;
    private final Replica replica;
    private final Clock clock;

    KeepNeed(Needs needs, Orders orders, Themes themes, Replica replica, Clock clock) {
        this.needs = needs;
        this.orders = orders;
        this.themes = themes;
        this.replica = replica;
        this.clock = clock;
    }

    /** What is needed. */
    record Wanted(
            String unitId,
            String theme,
            String text,
            LocalDate from,
            LocalDate to,
            @Nullable String orderId) {}

    Need post(Actor actor, Wanted wanted, CommandKey key) {
        requireUnit(wanted.unitId());
        requireOrderer(actor, wanted.unitId());
        themes.require(wanted.theme());
        if (wanted.orderId() != null) {
            requireOrder(wanted.orderId(), wanted.unitId());
        }
        LocalDate today = LocalDate.now(clock);
        if (wanted.from().isBefore(today)) {
            throw Problem.invalid("FROM_IN_THE_PAST", "from", "A need begins today or later");
        }
        Period period = Period.checked(wanted.from(), wanted.to(), today);
        String id = key.derivedId("ned");
        return needs.post(
                        id,
                        key,
                        () -> new Need(
                                id,
                                wanted.unitId(),
                                wanted.theme(),
                                wanted.text(),
                                period,
                                wanted.orderId(),
                                today,
                                NeedStatus.OPEN,
                                null,
                                List.of()))
                .state();
    }

    Need offer(Actor actor, String needId, String unitId, String terms, CommandKey key) {
        needs.get(needId);
        requireUnit(unitId);
        actor.require(Role.LEADER, unitId);
        Offer offer = new Offer(key.derivedId("ofr"), unitId, terms, actor.personId(), LocalDate.now(clock), false);
        return needs.change(needId, key, need -> need.offer(offer));
    }

    Need meet(Actor actor, String needId, @Nullable String offerId, CommandKey key) {
        requireOrderer(actor, needs.get(needId).unitId());
        return needs.change(needId, key, need -> need.meet(offerId, LocalDate.now(clock)));
    }

    Need withdraw(Actor actor, String needId, CommandKey key) {
        requireOrderer(actor, needs.get(needId).unitId());
        return needs.change(needId, key, need -> need.withdraw(LocalDate.now(clock)));
    }

    /** Once the last day has passed. */
    void passTime(String needId) {
        String orderId = needs.get(needId).orderId();
        boolean filled = orderId != null && orders.get(orderId).state().status() == OrderStatus.FILLED;
        needs.change(needId, null, need -> need.passTime(filled, LocalDate.now(clock)));
    }

    private static void requireOrderer(Actor actor, String unitId) {
        if (!actor.has(Role.LEADER, unitId)) {
            actor.require(Role.ORDERER, unitId);
        }
    }

    private void requireUnit(String unitId) {
        if (replica.unit(unitId).isEmpty()) {
            throw Problem.invalid("UNKNOWN_UNIT", "unitId", "There is no such unit");
        }
    }

    private void requireOrder(String orderId, String unitId) {
        try {
            if (orders.get(orderId).state().unitId().equals(unitId)) {
                return;
            }
        } catch (UnknownAggregate unknown) {
            // the same to whoever asks: another unit's orders are nobody else's business
        }
        throw Problem.invalid("UNKNOWN_ORDER", "orderId", "The unit has no such order");
    }
}
