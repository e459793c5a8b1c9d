package no.likeverd.mentor.performer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.Collection;
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

/** All performers, one document per role of leading a unit. */
public final class Performers {

    private static final AggregateType<Performer> TYPE =
            AggregateType.of("mentor", "performer", Performer.class).indexedBy("state.personId", "state.status");
    private static final Bson BY_ID = Sorts.ascending("_id");

    private final AggregateStore<Performer> store;
    private final Clock clock;

    public Performers(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    public static String idFor(String grantId) {
        return CommandKey.of("grant", grantId).derivedId("prf");
    }

    /** Invites, unless that has been done. */
    public void invite(Performer performer) {
        store.createIfAbsent(performer.performerId(), () -> performer.invite(clock));
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    public Performer get(String performerId) {
        return store.get(performerId).state();
    }

    public Optional<Aggregate<Performer>> find(String performerId) {
        return store.find(performerId);
    }

    Page<Aggregate<Performer>> page(Bson filter, PageRequest page) {
        return store.page(filter, BY_ID, page);
    }

    /** All of a person; few. */
    public List<Performer> of(String personId) {
        return all(Filters.eq("state.personId", personId));
    }

    /** All who are to get a mentor. */
    public List<Performer> waiting() {
        return all(Filters.and(
                Filters.eq("state.status", PerformerStatus.ENROLLED.name()),
                Filters.eq("state.engagement.pairId", null)));
    }

    /** Those of these who exist. */
    public List<Performer> all(Collection<String> performerIds) {
        return all(Filters.in("_id", performerIds));
    }

    private List<Performer> all(Bson filter) {
        return Page.all(page -> store.page(filter, BY_ID, page).map(Aggregate::state));
    }

    public Performer change(String performerId, Function<Performer, Change<Performer>> decide) {
        return change(performerId, null, decide).state();
    }

    public Aggregate<Performer> change(
            String performerId, @Nullable CommandKey key, Function<Performer, Change<Performer>> decide) {
        return store.change(performerId, key, performer -> decide.apply(performer.state()));
    }

    /** How performers whose last day has come are looked at. */
    public Resumption followedBy(Consumer<String> process) {
        return new Resumption("performer-leaves", store, process);
    }
}
