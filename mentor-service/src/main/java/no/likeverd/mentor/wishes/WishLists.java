package no.likeverd.mentor.wishes;

import java.util.Optional;
import java.util.function.Function;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;

/** Everybody's wishes, a document each; they have neither events nor snapshots. */
public final class WishLists {

    private static final AggregateType<Wishes> TYPE = AggregateType.of("mentor", "wishes", Wishes.class);

    private final AggregateStore<Wishes> store;

    public WishLists(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    private static String idFor(String personId) {
        return CommandKey.of("wishes", personId).derivedId("wsh");
    }

    public Wishes of(String personId) {
        return find(personId).map(Aggregate::state).orElseGet(() -> Wishes.none(personId));
    }

    Optional<Aggregate<Wishes>> find(String personId) {
        return store.find(idFor(personId));
    }

    /** @throws no.likeverd.messaging.aggregate.StaleVersion when the person has changed them elsewhere since */
    public Aggregate<Wishes> save(Wishes wishes, @Nullable Long expectedVersion, @Nullable CommandKey key) {
        String id = idFor(wishes.personId());
        Function<Aggregate<Wishes>, Change<Wishes>> decide =
                known -> known.state().equals(wishes) ? Change.nothing() : Change.to(wishes);
        return store.createIfAbsent(id, () -> Change.to(wishes))
                .orElseGet(() -> store.change(id, key, expectedVersion, decide));
    }
}
