package no.likeverd.resourcecenter.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderForm;
import no.likeverd.resourcecenter.order.PlaceOrder;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those who order for a unit write an order, as far as they know it, and send it. */
@Component
class KeepDraft {

    private final Drafts drafts;
    private final PlaceOrder placeOrder;
    private final SendDraft process;
    private final FindOrders findOrders;
    private final Replica replica;
    private final Clock clock;

    KeepDraft(
            Drafts drafts,
            PlaceOrder placeOrder,
            SendDraft process,
            FindOrders findOrders,
            Replica replica,
            Clock clock) {
        this.drafts = drafts;
        this.placeOrder = placeOrder;
        this.process = process;
        this.findOrders = findOrders;
        this.replica = replica;
        this.clock = clock;
    }

    /** How somebody does something once: who, to which draft, under which key, over which version. */
    record Command(
            Actor actor,
            String draftId,
            @Nullable CommandKey key,
            @Nullable Long version) {}

    Aggregate<Draft> begin(Actor actor, String unitId, Sheet sheet, CommandKey key) {
        requireReadable(actor, unitId, sheet);
        String id = idOf(key);
        return drafts.begin(id, key, today -> Change.to(Draft.begin(id, unitId, sheet, today)));
    }

    /** What is sent at once, where the unit's leader says yes first. */
    Aggregate<Draft> beginAwaiting(Actor actor, OrderForm wanted, CommandKey key) {
        requireReadable(actor, wanted.unitId(), Sheet.of(wanted));
        placeOrder.check(wanted);
        String id = idOf(key);
        return drafts.begin(id, key, today -> Draft.begin(id, wanted.unitId(), Sheet.of(wanted), today)
                .submit(actor.personId(), today));
    }

    /** Whether the same command has begun a draft before. */
    boolean hasBegun(CommandKey key) {
        return drafts.find(idOf(key)).isPresent();
    }

    /**
     * Begins to change an order that nobody is booked for: a draft that is as the order is, and takes its place once it is sent.
     *
     * @throws Problem 409 such as {@code ORDER_FILLED}
     */
    Aggregate<Draft> beginChange(Actor actor, String orderId, CommandKey key) {
        return beginChange(actor, orderId, Dates.AS_ORDERED, key);
    }

    /** The same, with other dates already. */
    Aggregate<Draft> beginChange(Actor actor, String orderId, Dates dates, CommandKey key) {
        Order order = findOrders.one(actor, orderId);
        actor.require(Role.ORDERER, order.unitId());
        String id = idOf(key);
        return drafts.begin(id, key, today -> {
            order.requireOpen();
            return Change.to(Draft.change(id, order, dates, today));
        });
    }

    private static String idOf(CommandKey key) {
        return key.derivedId("drf");
    }

    Aggregate<Draft> write(Command command, String unitId, Sheet sheet) {
        requireReadable(command.actor(), unitId, sheet);
        return change(command, (draft, today) -> draft.write(unitId, sheet, today));
    }

    /** Sends what is kept. */
    Aggregate<Draft> send(Command command) {
        return process.carryOn(change(
                command,
                (draft, today) -> decide(command.actor(), draft, draft.sheet().complete(draft.unitId()), today)));
    }

    /** Sends what is kept with what was written last, in one write. */
    Aggregate<Draft> send(Command command, OrderForm wanted) {
        command.actor().require(Role.ORDERER, wanted.unitId());
        return process.carryOn(change(command, (draft, today) -> {
            Draft written =
                    draft.write(wanted.unitId(), Sheet.of(wanted), today).state();
            return decide(command.actor(), java.util.Objects.requireNonNull(written), wanted, today);
        }));
    }

    private Change<Draft> decide(Actor actor, Draft draft, OrderForm wanted, LocalDate today) {
        placeOrder.check(wanted);
        placeOrder.requireOpen(draft.replaces());
        return placeOrder.needsApproval(actor, wanted)
                ? draft.submit(actor.personId(), today)
                : draft.send(actor.personId(), today);
    }

    Aggregate<Draft> takeBack(Command command) {
        return change(command, Draft::takeBack);
    }

    Aggregate<Draft> delete(Command command) {
        return change(command, Draft::delete);
    }

    private Aggregate<Draft> change(Command command, BiFunction<Draft, LocalDate, Change<Draft>> decide) {
        command.actor()
                .require(Role.ORDERER, drafts.get(command.draftId()).state().unitId());
        return drafts.change(command.draftId(), command.key(), command.version(), decide);
    }

    /** What is missing may be missing; what is there has to make sense. */
    private void requireReadable(Actor actor, String unitId, Sheet sheet) {
        requireUnit(unitId, "unitId");
        actor.require(Role.ORDERER, unitId);
        if (sheet.payerUnitId() != null) {
            requireUnit(sheet.payerUnitId(), "payer.unitId");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate from = sheet.from();
        LocalDate to = sheet.to();
        if (from != null && from.isBefore(today)) {
            throw Problem.invalid("FROM_IN_THE_PAST", "from", "An order begins today or later");
        }
        if (to != null) {
            Period.checked(from == null ? today : from, to, today);
        }
    }

    private void requireUnit(String unitId, String field) {
        if (replica.unit(unitId).isEmpty()) {
            throw Problem.invalid("UNKNOWN_UNIT", field, "There is no such unit");
        }
    }
}
