package no.likeverd.assessment.tenure;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.likeverd.access.Employment;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.inbox.Event;
import no.likeverd.messaging.inbox.MissingReference;
import org.bson.conversions.Bson;

/**
 * All employments as this service goes by them. Written before anybody looks for the assessments that have to follow, so
 * that whoever opens one at the same moment finds the news by looking here afterwards.
 */
public final class Tenures {

    private static final AggregateType<Tenure> TYPE =
            AggregateType.of("assessment", "tenure", Tenure.class).indexedBy("state.personId", "state.leaderPersonId");

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

    /** Where the person works now, and those whom the person leads, as far as an assessment of them could be opened. */
    public List<Tenure> concerning(String personId) {
        LocalDate today = LocalDate.now(clock);
        Bson theirs = or(eq("state.personId", personId), eq("state.leaderPersonId", personId));
        return Page.all(page -> store.page(theirs, Sorts.ascending("_id"), page).map(Aggregate::state)).stream()
                .filter(tenure -> tenure.leader().isPresent() && tenure.lastsOn(today))
                .toList();
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
