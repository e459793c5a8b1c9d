package no.likeverd.assessment.tenure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import no.likeverd.access.Employment;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.inbox.Event;
import no.likeverd.messaging.inbox.MissingReference;

/**
 * All employments as this service goes by them. Written before anybody looks for the assessments that have to follow, so
 * that whoever opens one at the same moment finds the news by looking here afterwards.
 */
public final class Tenures {

    private static final AggregateType<Tenure> TYPE = AggregateType.of("assessment", "tenure", Tenure.class);

    private final AggregateStore<Tenure> store;
    private final Function<String, Optional<Employment>> replica;
    private final Clock clock;

    /** @param replica what else is known of employments, until they were told of here */
    public Tenures(AggregateStores stores, Function<String, Optional<Employment>> replica, Clock clock) {
        store = stores.of(TYPE);
        this.replica = replica;
        this.clock = clock;
    }

    public Optional<Tenure> find(String employmentId) {
        return store.find(employmentId).map(Aggregate::state).or(() -> replica.apply(employmentId)
                .map(Tenure::of));
    }

    /** Takes the directory's present state of an employment. */
    public void know(Event<EmploymentSnapshot> event) {
        EmploymentSnapshot told = event.data();
        long seq = event.envelope().seq();
        LocalDate today = LocalDate.now(clock);
        if (store.createIfAbsent(told.employmentId(), () -> Change.to(Tenure.of(told, seq, today)))
                .isEmpty()) {
            store.change(
                    told.employmentId(), null, known -> Change.to(known.state().with(told, seq, today)));
        }
    }

    /** Takes the news of an end; it waits until the employment itself is known. */
    public void end(Event<EmploymentEnded> event) {
        EmploymentEnded told = event.data();
        if (store.find(told.employmentId()).isEmpty()) {
            throw new MissingReference("employment", told.employmentId());
        }
        store.change(
                told.employmentId(),
                null,
                known -> Change.to(known.state().with(told, event.envelope().seq())));
    }
}
