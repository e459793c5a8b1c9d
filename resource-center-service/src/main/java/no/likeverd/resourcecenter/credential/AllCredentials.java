package no.likeverd.resourcecenter.credential;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.StaleVersion;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The credentials of all experts, one document per employment; an expert of whom nothing is written down yet has version 0. */
final class AllCredentials {

    private static final AggregateType<Credentials> TYPE = AggregateType.of(
                    "resource-center", "credentials", Credentials.class)
            .indexedBy("state.held.validTo");
    private static final Bson BY_ID = Sorts.ascending("_id");

    /** The last day whose text sorts as days do. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final AggregateStore<Credentials> store;

    AllCredentials(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    /** What is there of an expert who is known to be one. */
    Aggregate<Credentials> of(String expertId) {
        return store.find(expertId).orElseGet(() -> new Aggregate<>(expertId, 0, 0, Credentials.none(expertId)));
    }

    /**
     * Changes what is there; the first change makes the document.
     *
     * @throws StaleVersion when another version than the expected one is there
     */
    Aggregate<Credentials> change(
            String expertId,
            @Nullable CommandKey key,
            @Nullable Long expectedVersion,
            Function<Credentials, Change<Credentials>> decide) {
        if (store.find(expertId).isEmpty()) {
            requireFirst(expectedVersion);
            Change<Credentials> first = decide.apply(Credentials.none(expertId));
            if (first.state() == null) {
                return of(expertId);
            }
            Optional<Aggregate<Credentials>> made = make(expertId, key, first);
            if (made.isPresent()) {
                return made.get();
            }
        }
        return store.change(expertId, key, expectedVersion, known -> decide.apply(known.state()));
    }

    private static void requireFirst(@Nullable Long expectedVersion) {
        if (expectedVersion != null && expectedVersion != 0) {
            throw new StaleVersion("The version is 0, not " + expectedVersion);
        }
    }

    /** Empty when somebody else was faster, with something else. */
    private Optional<Aggregate<Credentials>> make(
            String expertId, @Nullable CommandKey key, Change<Credentials> first) {
        if (key == null) {
            return store.createIfAbsent(expertId, () -> first);
        }
        try {
            return Optional.of(store.create(expertId, key, () -> first));
        } catch (KeyReused there) {
            return Optional.empty(); // and if the key was used for something else, the change says so
        }
    }

    /** Those of whom something is no longer valid on a day. */
    List<Credentials> withExpired(LocalDate day) {
        LocalDate last = day.isAfter(LAST_DAY) ? LAST_DAY : day;
        Bson expired = Filters.lte("state.held.validTo", last.toString());
        return Page.all(page -> store.page(expired, BY_ID, page).map(Aggregate::state));
    }
}
