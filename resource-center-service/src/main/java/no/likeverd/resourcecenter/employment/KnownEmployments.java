package no.likeverd.resourcecenter.employment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.PageRequest;

/**
 * The employments that were told of. A fact is written here before anybody acts on it, so that whoever joins meanwhile
 * finds it.
 */
public final class KnownEmployments {

    private static final AggregateType<KnownEmployment> TYPE = AggregateType.of(
                    "resource-center", "known-employment", KnownEmployment.class)
            .indexedBy("state.movedFrom");

    private final AggregateStore<KnownEmployment> store;

    public KnownEmployments(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    /** Repeatable: what is known already stays as it is. */
    public void started(KnownEmployment employment) {
        store.createIfAbsent(employment.employmentId(), () -> Change.to(employment));
    }

    /** Repeatable; an employment's start is always told before its end. */
    public void ended(String employmentId, LocalDate to, boolean byMove) {
        store.change(employmentId, null, known -> {
            KnownEmployment ended = known.state().ended(to, byMove);
            return ended.equals(known.state()) ? Change.nothing() : Change.to(ended);
        });
    }

    public Optional<KnownEmployment> find(String employmentId) {
        return store.find(employmentId).map(Aggregate::state);
    }

    /** The employment that a person moved to. */
    public Optional<KnownEmployment> after(String employmentId) {
        return store
                .page(Filters.eq("state.movedFrom", employmentId), Sorts.ascending("_id"), new PageRequest(0, 1))
                .rows()
                .stream()
                .findFirst()
                .map(Aggregate::state);
    }
}
