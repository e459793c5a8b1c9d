package no.likeverd.assessment.twoform;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.UUID;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.bson.conversions.Bson;

/** Who has looked at whose form: one document per look, written before the form is given out. */
public final class Readings {

    private static final AggregateType<Reading> TYPE = AggregateType.of("assessment", "form-reading", Reading.class)
            .indexedBy("state.assessmentId", "state.authorId");
    private static final Bson NEWEST_FIRST = Sorts.descending("state.at", "_id");

    private final AggregateStore<Reading> store;
    private final Clock clock;

    public Readings(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    void note(String assessmentId, String readerId, String authorId) {
        Reading reading = new Reading(assessmentId, readerId, authorId, clock.instant());
        store.createIfAbsent("read-" + UUID.randomUUID(), () -> Change.to(reading));
    }

    Page<Reading> of(String assessmentId, PageRequest page) {
        return found(Filters.eq("state.assessmentId", assessmentId), page);
    }

    /** Looks at what this person has written, in all assessments. */
    public Page<Reading> ofFormsBy(String authorId, PageRequest page) {
        return found(Filters.eq("state.authorId", authorId), page);
    }

    private Page<Reading> found(Bson filter, PageRequest page) {
        return store.page(filter, NEWEST_FIRST, page).map(Aggregate::state);
    }
}
