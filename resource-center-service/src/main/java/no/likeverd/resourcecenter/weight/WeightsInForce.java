package no.likeverd.resourcecenter.weight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.resourcecenter.planning.Aims;
import no.likeverd.web.pages.Form;
import org.springframework.stereotype.Component;

/** The one set of weights of the centre: the usual ones until somebody has changed them. */
@Component
public class WeightsInForce {

    private static final AggregateType<Weights> TYPE = AggregateType.of("resource-center", "weights", Weights.class);
    private static final String ONLY = "weights";
    private static final long NEVER_CHANGED = 0;

    private final AggregateStore<Weights> store;
    private final Clock clock;

    WeightsInForce(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    /** What is ranked and planned by. */
    public Aims aims() {
        return known().map(kept -> kept.state().aims()).orElse(Aims.USUAL);
    }

    /** A form with fields for them, filled in unless something is in them. */
    public Form suggested(Form form) {
        Aims aims = aims();
        return form.suggest("urgency", String.valueOf(aims.urgency()))
                .suggest("skill", String.valueOf(aims.skill()))
                .suggest("load", String.valueOf(aims.load()))
                .suggest("variety", String.valueOf(aims.variety()))
                .suggest("days", String.valueOf(aims.days()))
                .suggest("goodStay", String.valueOf(aims.goodStay()))
                .suggest("rest", String.valueOf(aims.rest()));
    }

    /** @return 0 as long as nobody has changed them */
    long version() {
        return known().map(Aggregate::version).orElse(NEVER_CHANGED);
    }

    Optional<Aggregate<Weights>> known() {
        return store.find(ONLY);
    }

    /** @throws StaleVersion when somebody else has changed them since this version */
    void change(Actor actor, Aims wanted, long version, CommandKey key) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        Change<Weights> changed = Change.to(new Weights(wanted, LocalDate.now(clock), actor.personId()));
        if (version == NEVER_CHANGED) {
            createdFirst(key, changed);
        } else {
            store.change(ONLY, key, version, kept -> changed);
        }
    }

    private void createdFirst(CommandKey key, Change<Weights> changed) {
        try {
            store.create(ONLY, key, () -> changed);
        } catch (KeyReused taken) {
            throw new StaleVersion("Somebody else has set the weights meanwhile");
        }
    }
}
