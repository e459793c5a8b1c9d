package no.likeverd.ladder.evidence;

import java.util.function.Function;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;

/** The evidence of all people, one document per person; told by other services, so nothing is told on. */
public final class Evidences {

    private static final AggregateType<Evidence> TYPE = AggregateType.of("ladder", "evidence", Evidence.class);

    private final AggregateStore<Evidence> store;

    public Evidences(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    public Evidence of(String personId) {
        return store.find(personId).map(Aggregate::state).orElseGet(() -> Evidence.none(personId));
    }

    public void add(String personId, Course course) {
        change(personId, evidence -> evidence.with(course));
    }

    public void add(String personId, Mentoring period) {
        change(personId, evidence -> evidence.with(period));
    }

    private void change(String personId, Function<Evidence, Change<Evidence>> decide) {
        if (store.find(personId).isEmpty()) {
            store.createIfAbsent(personId, () -> Change.to(Evidence.none(personId)));
        }
        store.change(personId, null, evidence -> decide.apply(evidence.state()));
    }
}
