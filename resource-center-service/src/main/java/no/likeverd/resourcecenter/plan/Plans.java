package no.likeverd.resourcecenter.plan;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.process.Resumption;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All plans. */
final class Plans {

    private static final AggregateType<Plan> TYPE =
            AggregateType.of("resource-center", "plan", Plan.class).indexedBy("state.status", "state.startedAt");
    private static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("state.startedAt"), Sorts.ascending("_id"));

    private final AggregateStore<Plan> store;

    Plans(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    Plan begin(Plan plan, CommandKey key, Instant lookAt) {
        return store.create(plan.planId(), key, () -> Change.to(plan).resumeAt(lookAt))
                .state();
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    Plan get(String planId) {
        return store.get(planId).state();
    }

    Plan change(String planId, @Nullable CommandKey key, Function<Plan, Change<Plan>> decide) {
        return store.change(planId, key, known -> decide.apply(known.state())).state();
    }

    Page<Plan> page(PageRequest page) {
        return store.page(new Document(), NEWEST_FIRST, page).map(Aggregate::state);
    }

    /** The one that is being searched for. */
    Optional<Plan> searching() {
        return store
                .page(Filters.eq("state.status", PlanStatus.SEARCHING.name()), NEWEST_FIRST, new PageRequest(0, 1))
                .rows()
                .stream()
                .map(Aggregate::state)
                .findFirst();
    }

    Resumption resumedBy(Consumer<String> process) {
        return new Resumption("plan", store, process);
    }
}
