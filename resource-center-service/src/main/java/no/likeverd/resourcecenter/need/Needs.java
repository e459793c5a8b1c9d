package no.likeverd.resourcecenter.need;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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

/** All needs. */
final class Needs {

    private static final AggregateType<Need> TYPE = AggregateType.of("resource-center", "need", Need.class)
            .indexedBy("state.unitId", "state.status", "state.endedOn");
    private static final Bson NEAREST_FIRST = Sorts.ascending("state.period.from", "_id");

    private final AggregateStore<Need> store;
    private final Clock clock;

    Needs(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    Aggregate<Need> post(String needId, CommandKey key, Supplier<Need> decide) {
        return store.create(needId, key, () -> timed(decide.get().post()));
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    Need get(String needId) {
        return store.get(needId).state();
    }

    Optional<Need> find(String needId) {
        return store.find(needId).map(Aggregate::state);
    }

    Need change(String needId, @Nullable CommandKey key, Function<Need, Change<Need>> decide) {
        return store.change(needId, key, known -> timed(decide.apply(known.state())))
                .state();
    }

    Page<Need> page(Bson filter, PageRequest page) {
        return store.page(filter, NEAREST_FIRST, page).map(Aggregate::state);
    }

    /** How many needs of a theme and a unit. */
    record Count(String theme, String unitId, int needs) {}

    /** Needs counted by theme and unit. */
    List<Count> count(Bson filter) {
        Document by = new Document("theme", "$state.theme").append("unitId", "$state.unitId");
        return store.documents()
                .aggregate(List.of(Aggregates.match(filter), Aggregates.group(by, Accumulators.sum("needs", 1))))
                .map(Needs::count)
                .into(new ArrayList<>());
    }

    private static Count count(Document counted) {
        Document by = counted.get("_id", Document.class);
        return new Count(
                by.getString("theme"),
                by.getString("unitId"),
                counted.get("needs", Number.class).intValue());
    }

    /** An open one has to be looked at when its last day has passed. */
    private Change<Need> timed(Change<Need> change) {
        Need state = change.state();
        return state == null || state.status() != NeedStatus.OPEN
                ? change
                : change.resumeAt(
                        state.period().to().atStartOfDay(clock.getZone()).toInstant());
    }

    /** How needs that nobody met come to count as missing. */
    Resumption resumedBy(Consumer<String> process) {
        return new Resumption("need", store, process);
    }

    static Bson open(String today) {
        return Filters.and(Filters.eq("state.status", NeedStatus.OPEN.name()), Filters.gt("state.period.to", today));
    }
}
