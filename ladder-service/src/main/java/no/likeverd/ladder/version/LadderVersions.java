package no.likeverd.ladder.version;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
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
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All versions of all ladders. */
public final class LadderVersions {

    private static final String LADDER = "state.ladderId";
    private static final String STAGE = "state.progress.stage";
    private static final String NUMBER = "state.progress.opening.number";
    private static final AggregateType<LadderVersion> TYPE = AggregateType.of(
                    "ladder", "ladder-version", LadderVersion.class)
            .withSnapshot(aggregate -> LadderVersionStateV1.of(aggregate.state()))
            .indexedBy(LADDER, STAGE);

    private final AggregateStore<LadderVersion> store;

    public LadderVersions(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    public Aggregate<LadderVersion> add(LadderVersion draft, CommandKey key) {
        return store.create(draft.versionId(), key, () -> Change.to(draft));
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    public Aggregate<LadderVersion> get(String versionId) {
        return store.get(versionId);
    }

    public Optional<LadderVersion> find(String versionId) {
        return store.find(versionId).map(Aggregate::state);
    }

    /** A ladder's versions stand together, the one that was opened last first. */
    public Page<Aggregate<LadderVersion>> page(
            List<Bson> filters, @Nullable String ladderId, @Nullable Stage stage, PageRequest page) {
        List<Bson> all = new ArrayList<>(filters);
        if (ladderId != null) {
            all.add(Filters.eq(LADDER, ladderId));
        }
        if (stage != null) {
            all.add(Filters.eq(STAGE, stage.name()));
        }
        Bson filter = all.isEmpty() ? Filters.empty() : Filters.and(all);
        return store.page(filter, Sorts.orderBy(Sorts.ascending(LADDER), Sorts.descending(NUMBER, "_id")), page);
    }

    /** The versions of a ladder under which something may begin, somewhere. */
    public List<LadderVersion> open(String ladderId) {
        Bson open = Filters.in(STAGE, Stage.PILOTED.name(), Stage.ADOPTED.name());
        return Page.all(page -> page(List.of(open), ladderId, null, page).map(Aggregate::state));
    }

    /** The number of an opening that happens now: above that of every opening that can be seen. */
    public int nextOpening(String ladderId) {
        return page(List.of(), ladderId, null, new PageRequest(0, 1)).rows().stream()
                        .mapToInt(latest -> latest.state().progress().opening().number())
                        .findFirst()
                        .orElse(0)
                + 1;
    }

    public LadderVersion change(String versionId, Function<LadderVersion, Change<LadderVersion>> decide) {
        return change(versionId, null, decide).state();
    }

    /** The command's key is remembered with the change, so a repeat changes nothing. */
    public Aggregate<LadderVersion> change(
            String versionId, @Nullable CommandKey key, Function<LadderVersion, Change<LadderVersion>> decide) {
        return store.change(versionId, key, version -> decide.apply(version.state()));
    }

    /** @throws no.likeverd.messaging.aggregate.StaleVersion when somebody else has changed it since */
    public Aggregate<LadderVersion> changeAt(
            long version, String versionId, Function<LadderVersion, Change<LadderVersion>> decide) {
        return store.change(versionId, null, version, known -> decide.apply(known.state()));
    }

    /** How adoptions that nobody finished are gone on with. */
    public Resumption resumedBy(Consumer<String> process) {
        return new Resumption("supersede-versions", store, process);
    }
}
