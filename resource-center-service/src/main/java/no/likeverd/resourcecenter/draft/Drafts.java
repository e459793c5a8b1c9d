package no.likeverd.resourcecenter.draft;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import no.likeverd.access.Scope;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.process.Resumption;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All drafts. */
final class Drafts {

    private static final String UNIT = "state.unitId";
    private static final String STATUS = "state.status";
    private static final String TOUCHED = "state.touchedOn";
    private static final AggregateType<Draft> TYPE =
            AggregateType.of("resource-center", "draft", Draft.class).indexedBy(UNIT, TOUCHED);
    private static final Bson LATEST_FIRST = Sorts.orderBy(Sorts.descending(TOUCHED), Sorts.ascending("_id"));
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AggregateStore<Draft> store;
    private final Clock clock;

    Drafts(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    Aggregate<Draft> begin(String draftId, CommandKey key, Function<LocalDate, Change<Draft>> decide) {
        return store.create(draftId, key, () -> timed(decide.apply(today())));
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    Aggregate<Draft> get(String draftId) {
        return store.get(draftId);
    }

    Optional<Aggregate<Draft>> find(String draftId) {
        return store.find(draftId);
    }

    /** @throws no.likeverd.messaging.aggregate.StaleVersion when another version than the expected one is there */
    Aggregate<Draft> change(
            String draftId,
            @Nullable CommandKey key,
            @Nullable Long expectedVersion,
            BiFunction<Draft, LocalDate, Change<Draft>> decide) {
        return store.change(draftId, key, expectedVersion, known -> timed(decide.apply(known.state(), today())));
    }

    /** Those of some units that stand so, the latest touched first. */
    Page<Aggregate<Draft>> page(Scope units, List<DraftStatus> statuses, PageRequest page) {
        Bson standing = Filters.in(STATUS, statuses.stream().map(Enum::name).toList());
        return store.page(Filters.and(units.filter(UNIT), standing), LATEST_FIRST, page);
    }

    /** Takes the empty rest of a draft away, if nobody has written to it since. */
    void remove(Aggregate<Draft> rest) {
        store.documents().deleteOne(Filters.and(Filters.eq("_id", rest.id()), Filters.eq("version", rest.version())));
    }

    /** Whatever is written, it says when somebody has to come back to it. */
    private Change<Draft> timed(Change<Draft> change) {
        Draft state = change.state();
        if (state == null) {
            return change;
        }
        return state.status() == DraftStatus.SENDING
                ? change.resumeAt(clock.instant().plus(PATIENCE))
                : change.resumeAt(
                        state.keptUntil().atStartOfDay(clock.getZone()).toInstant());
    }

    /** How sending goes on after a crash, and how drafts go that nobody touches. */
    Resumption resumedBy(Consumer<String> process) {
        return new Resumption("draft", store, process);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
