package no.likeverd.resourcecenter.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.resourcecenter.calendar.Demand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which orders need a leader's yes: none until the unit's leader has said so. */
@Component
public class Approvals {

    private static final AggregateType<Approval> TYPE = AggregateType.of("resource-center", "approval", Approval.class);
    private static final long NEVER_CHANGED = 0;

    private final AggregateStore<Approval> store;
    private final Replica replica;
    private final Clock clock;

    Approvals(AggregateStores stores, Replica replica, Clock clock) {
        store = stores.of(TYPE);
        this.replica = replica;
        this.clock = clock;
    }

    /** Whether somebody else has to say yes first; who leads the unit, or stands in for its leader, needs nobody. */
    public boolean needed(Actor actor, String unitId, Demand demand) {
        return !actor.has(Role.LEADER, unitId)
                && known(unitId).map(rule -> rule.state().asksFor(demand)).orElse(false);
    }

    /** Whether some orders of the unit need a yes. */
    public boolean on(String unitId) {
        return known(unitId).map(rule -> rule.state().needed()).orElse(false);
    }

    /** @throws no.likeverd.web.Problem 403 unless the actor leads the unit */
    Optional<Aggregate<Approval>> of(Actor actor, String unitId) {
        requireLeader(actor, unitId);
        return known(unitId);
    }

    /** @throws StaleVersion when somebody else has changed it since this version */
    void change(Actor actor, String unitId, boolean needed, @Nullable Integer leastDays, long version, CommandKey key) {
        requireLeader(actor, unitId);
        Change<Approval> changed = Change.to(
                new Approval(unitId, needed, needed ? leastDays : null, LocalDate.now(clock), actor.personId()));
        if (version == NEVER_CHANGED) {
            createdFirst(unitId, key, changed);
        } else {
            store.change(unitId, key, version, kept -> changed);
        }
    }

    private void createdFirst(String unitId, CommandKey key, Change<Approval> changed) {
        try {
            store.create(unitId, key, () -> changed);
        } catch (KeyReused taken) {
            throw new StaleVersion("Somebody else has said it meanwhile");
        }
    }

    private void requireLeader(Actor actor, String unitId) {
        if (replica.unit(unitId).isEmpty()) {
            throw new UnknownAggregate("There is no unit " + unitId);
        }
        actor.require(Role.LEADER, unitId);
    }

    private Optional<Aggregate<Approval>> known(String unitId) {
        return store.find(unitId);
    }
}
