package no.likeverd.resourcecenter.order;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.approval.Approvals;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.catalogue.Catalogue;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A department orders an expert. */
@Component
public class PlaceOrder {

    private final Orders orders;
    private final Approvals approvals;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Replica replica;
    private final Clock clock;

    PlaceOrder(
            Orders orders,
            Approvals approvals,
            Catalogue catalogue,
            Calendars calendars,
            Replica replica,
            Clock clock) {
        this.orders = orders;
        this.approvals = approvals;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.replica = replica;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code APPROVAL_NEEDED} where the unit's leader says yes first */
    public Order place(Actor actor, OrderForm wanted, CommandKey key) {
        requireUnit(wanted.unitId(), "unitId");
        actor.require(Role.ORDERER, wanted.unitId());
        LocalDate today = LocalDate.now(clock);
        requireUnit(wanted.payer().unitId(), "payer.unitId");
        Order order = order(key.derivedId("ord"), actor.personId(), wanted, today, null);
        return orders.place(order, key, () -> {
                    requireSkills(wanted);
                    requireNoApproval(actor, order);
                })
                .state();
    }

    /** Areas of ladders are asked for by who hears of them, whether the catalogue names them or not. */
    private void requireSkill(String code, String field) {
        if (catalogue.find(code).isPresent() || !calendars.anybodyWith(code)) {
            catalogue.requireOffered(code, field);
        }
    }

    private void requireSkills(OrderForm wanted) {
        requireSkill(wanted.skill(), "skill");
        for (int row = 0; row < wanted.besides().size(); row++) {
            requireSkill(wanted.besides().get(row).skill(), OrderForm.besides(row, "skill"));
        }
    }

    private void requireNoApproval(Actor actor, Order order) {
        if (approvals.needed(actor, order.unitId(), order.demand())) {
            throw Problem.conflict("APPROVAL_NEEDED", "The unit's leader says yes first; send it from a draft");
        }
    }

    /** @throws Problem 422 that names the field at fault, when it cannot be ordered as it stands */
    public void check(OrderForm wanted) {
        requireUnit(wanted.unitId(), "unitId");
        requireUnit(wanted.payer().unitId(), "payer.unitId");
        requireSkills(wanted);
        wanted.wish().demand(LocalDate.now(clock));
    }

    /**
     * Whether an order can still give way to another.
     *
     * @param orderId null where there is none to give way
     * @throws Problem 409 such as {@code ORDER_FILLED}
     */
    public void requireOpen(@Nullable String orderId) {
        if (orderId != null) {
            orders.get(orderId).state().requireOpen();
        }
    }

    /** Whether the leader of the unit says yes first when the actor orders this, which has been checked. */
    public boolean needsApproval(Actor actor, OrderForm wanted) {
        return approvals.needed(actor, wanted.unitId(), wanted.wish().demand(LocalDate.now(clock)));
    }

    /**
     * Places what was checked on a day, for whoever sent it then. Its id says where it comes from, so however often this is
     * asked there is one order.
     *
     * @param replaces the order that has given way to it; null where there is none
     */
    public void carryOut(
            String orderId,
            String orderedBy,
            OrderForm wanted,
            LocalDate checkedOn,
            @Nullable Approved approved,
            @Nullable String replaces) {
        Order order = order(orderId, orderedBy, wanted, checkedOn, approved);
        orders.placeUnlessThere(order.inPlaceOf(replaces));
    }

    private static Order order(
            String orderId, String orderedBy, OrderForm wanted, LocalDate on, @Nullable Approved approved) {
        return new Order(
                orderId,
                wanted.unitId(),
                orderedBy,
                wanted.wish().demand(on),
                wanted.purpose(),
                wanted.terms(),
                wanted.soon(),
                Progress.NONE,
                on,
                approved,
                null);
    }

    private void requireUnit(String unitId, String field) {
        if (replica.unit(unitId).isEmpty()) {
            throw Problem.invalid("UNKNOWN_UNIT", field, "There is no such unit");
        }
    }
}
