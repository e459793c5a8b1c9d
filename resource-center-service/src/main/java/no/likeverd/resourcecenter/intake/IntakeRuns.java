package no.likeverd.resourcecenter.intake;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.messaging.process.Resumption;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All imports of workbooks. */
final class IntakeRuns {

    /** A document may have 16 MB; what else is in it needs little. */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final AggregateType<IntakeRun> TYPE =
            AggregateType.of("resource-center", "intake-run", IntakeRun.class).indexedBy("state.startedBy");
    private static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("state.checkedAt"), Sorts.ascending("_id"));

    private static final Bson OLDEST_FIRST = Sorts.ascending("state.checkedAt", "_id");

    /** Nobody has more of them at once to decide on. */
    private static final int MOST_UNDECIDED = 20;

    private final AggregateStore<IntakeRun> store;

    IntakeRuns(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    /** @throws Refused when one document cannot hold it */
    IntakeRun begin(String runId, CommandKey key, Supplier<Change<IntakeRun>> decide) {
        return store.create(runId, key, () -> withRoom(decide.get())).state();
    }

    private static Change<IntakeRun> withRoom(Change<IntakeRun> change) {
        IntakeRun state = change.state();
        if (state != null
                && new RawBsonDocument(StateFormat.write(state), new DocumentCodec())
                                .getByteBuffer()
                                .remaining()
                        > MOST_BYTES) {
            throw Refused.forFile("TOO_MUCH_TEXT");
        }
        return change;
    }

    /** @throws UnknownAggregate when there is none */
    IntakeRun get(String runId) {
        return store.get(runId).state();
    }

    IntakeRun change(String runId, @Nullable CommandKey key, Function<IntakeRun, Change<IntakeRun>> decide) {
        return store.change(runId, key, known -> decide.apply(known.state())).state();
    }

    /** Whoever sent a file sees what became of it, the newest first. */
    Page<IntakeRun> of(String personId, List<IntakeKind> kinds, PageRequest page) {
        Bson own = Filters.and(
                Filters.eq("state.startedBy", personId),
                Filters.in("state.kind", kinds.stream().map(IntakeKind::name).toList()));
        return store.page(own, NEWEST_FIRST, page).map(Aggregate::state);
    }

    /** What a task tells of an import: its rows can take megabytes, and are not read for it. */
    record Sent(String runId, IntakeKind kind, int total, Instant checkedAt) {}

    /** What somebody has not decided on in the time there is, the oldest first. */
    List<Sent> undecided(String personId, List<IntakeKind> kinds, Instant now) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        Bson open = Filters.and(
                Filters.eq("state.startedBy", personId),
                Filters.eq("state.status", IntakeStatus.CHECKED.name()),
                Filters.in("state.kind", kinds.stream().map(IntakeKind::name).toList()));
        return store
                .documents()
                .find(open)
                .projection(Projections.include("state.runId", "state.kind", "state.total", "state.checkedAt"))
                .sort(OLDEST_FIRST)
                .limit(MOST_UNDECIDED)
                .map(document -> StateFormat.read(document.get("state", Document.class), Sent.class))
                .into(new ArrayList<>())
                .stream()
                .filter(sent -> !IntakeRun.lapsed(sent.checkedAt(), now))
                .toList();
    }

    Resumption resumedBy(Consumer<String> process) {
        return new Resumption("intake", store, process);
    }
}
