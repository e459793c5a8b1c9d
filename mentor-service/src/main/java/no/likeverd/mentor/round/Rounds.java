package no.likeverd.mentor.round;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
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

/** All rounds. */
final class Rounds {

    private static final AggregateType<Round> TYPE =
            AggregateType.of("mentor", "round", Round.class).indexedBy("state.status");

    private static final Bson LATEST_FIRST = Sorts.orderBy(Sorts.descending("state.plan.from"), Sorts.ascending("_id"));

    private final AggregateStore<Round> store;

    Rounds(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    Aggregate<Round> create(String roundId, CommandKey key, Supplier<Round> draft) {
        return store.create(roundId, key, () -> Change.to(draft.get()));
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    Aggregate<Round> get(String roundId) {
        return store.get(roundId);
    }

    Optional<Aggregate<Round>> find(String roundId) {
        return store.find(roundId);
    }

    Page<Aggregate<Round>> page(PageRequest page) {
        return store.page(new Document(), LATEST_FIRST, page);
    }

    /** Rounds that nobody has published yet, the latest first. */
    Page<Aggregate<Round>> drafts(PageRequest page) {
        return store.page(Filters.eq("state.status", RoundStatus.DRAFT.name()), LATEST_FIRST, page);
    }

    Aggregate<Round> change(
            String roundId,
            @Nullable CommandKey key,
            @Nullable Long expectedVersion,
            Function<Round, Change<Round>> decide) {
        return store.change(roundId, key, expectedVersion, round -> decide.apply(round.state()));
    }

    /** How rounds that nobody finished publishing are gone on with. */
    Resumption resumedBy(Consumer<String> process) {
        return new Resumption("publish-round", store, process);
    }
}
