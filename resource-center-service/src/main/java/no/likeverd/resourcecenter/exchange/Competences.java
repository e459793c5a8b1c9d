package no.likeverd.resourcecenter.exchange;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
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
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.messaging.process.Resumption;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All entries of the competence exchange. */
final class Competences {

    private static final AggregateType<Competence> TYPE = AggregateType.of(
                    "resource-center", "competence", Competence.class)
            .indexedBy("state.unitId", "state.changedAt");
    private static final Bson NEXT_DUE_FIRST = Sorts.ascending("state.dueOn", "_id");
    private static final int AT_A_TIME = 500;

    private final AggregateStore<Competence> store;
    private final Clock clock;

    Competences(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    Aggregate<Competence> list(String competenceId, CommandKey key, Supplier<Change<Competence>> decide) {
        return store.create(competenceId, key, () -> timed(decide.get()));
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    Aggregate<Competence> get(String competenceId) {
        return store.get(competenceId);
    }

    Optional<Competence> find(String competenceId) {
        return store.find(competenceId).map(Aggregate::state);
    }

    /** @throws no.likeverd.messaging.aggregate.StaleVersion when another version than the expected one is there */
    Aggregate<Competence> change(
            String competenceId,
            @Nullable CommandKey key,
            @Nullable Long expectedVersion,
            Function<Competence, Change<Competence>> decide) {
        return store.change(competenceId, key, expectedVersion, known -> timed(decide.apply(known.state())));
    }

    Page<Aggregate<Competence>> page(Bson filter, PageRequest page) {
        return store.page(filter, NEXT_DUE_FIRST, page);
    }

    /** At most a page's rows, by their ids. */
    List<Competence> of(List<String> competenceIds) {
        PageRequest all = new PageRequest(0, PageRequest.MOST_ROWS);
        return page(Filters.in("_id", competenceIds), all).map(Aggregate::state).rows();
    }

    /** Everything that was written at a time or after it, in that order, and as a majority has it: none of it is taken back. */
    void changedSince(Instant time, Consumer<Written> take) {
        store.documents()
                .withReadConcern(ReadConcern.MAJORITY)
                .find(Filters.gte("state.changedAt", Date.from(time)))
                .sort(Sorts.ascending("state.changedAt"))
                .batchSize(AT_A_TIME)
                .forEach(document -> take.accept(written(document)));
    }

    /** An entry with the count of its writes. */
    record Written(long version, Competence entry) {}

    private static Written written(Document document) {
        return new Written(
                document.getLong("version"), StateFormat.read(document.get("state", Document.class), Competence.class));
    }

    /** Whatever is written, it says when somebody has to come back to it. */
    private Change<Competence> timed(Change<Competence> change) {
        Competence state = change.state();
        LocalDate turns = state == null ? null : state.turnsOn();
        return turns == null
                ? change
                : change.resumeAt(turns.atStartOfDay(clock.getZone()).toInstant());
    }

    /** How entries that nobody confirms are chased and hidden. */
    Resumption resumedByTime() {
        return new Resumption(
                "competence", store, id -> change(id, null, null, entry -> entry.passTime(Act.of(null, clock))));
    }
}
