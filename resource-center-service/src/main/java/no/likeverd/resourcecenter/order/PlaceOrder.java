package no.likeverd.resourcecenter.order;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Terms;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** A department orders an expert. */
@Component
class PlaceOrder {

    private final Orders orders;
    private final Replica replica;
    private final Clock clock;

    PlaceOrder(Orders orders, Replica replica, Clock clock) {
        this.orders = orders;
        this.replica = replica;
        this.clock = clock;
    }

    Order place(Actor actor, String unitId, Wish wish, String purpose, Terms terms, Urgency urgency, CommandKey key) {
        requireUnit(unitId, "unitId");
        actor.require(Role.ORDERER, unitId);
        requireUnit(terms.payerUnitId(), "payer.unitId");
        LocalDate today = LocalDate.now(clock);
        Order order = new Order(
                key.derivedId("ord"),
                unitId,
                actor.personId(),
                wish.demand(today),
                purpose,
                terms,
                urgency,
                Progress.NONE,
                today);
        return orders.place(order, key).state();
    }

    private void requireUnit(String unitId, String field) {
        if (replica.unit(unitId).isEmpty()) {
            throw Problem.invalid("UNKNOWN_UNIT", field, "There is no such unit");
        }
    }
}
