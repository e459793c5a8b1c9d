package no.likeverd.resourcecenter.credential;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.messaging.process.Resumption;
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

    /** How often it is looked whether the expert is still there. */
    private static final int DAYS_BETWEEN_LOOKS = 30;

    private final AggregateStore<Credentials> store;
    private final Clock clock;

    AllCredentials(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
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
            Change<Credentials> first = timed(decide.apply(Credentials.none(expertId)));
            if (first.state() == null) {
                return of(expertId);
            }
            Optional<Aggregate<Credentials>> made = make(expertId, key, first);
            if (made.isPresent()) {
                return made.get();
            }
        }
        return store.change(expertId, key, expectedVersion, known -> timed(decide.apply(known.state())));
    }

    /** Nothing changes but when somebody looks at it again. */
    void lookLater(String expertId) {
        change(expertId, null, null, Change::to);
    }

    void lookOn(String expertId, LocalDate day) {
        store.change(expertId, null, null, known -> Change.to(known.state()).resumeAt(startOf(day)));
    }

    /** Whatever is written is looked at again, as long as there is something to forget. */
    private Change<Credentials> timed(Change<Credentials> change) {
        Credentials state = change.state();
        return state == null || state.isEmpty()
                ? change
                : change.resumeAt(startOf(LocalDate.now(clock).plusDays(DAYS_BETWEEN_LOOKS)));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** How what somebody has shown is forgotten who has left. */
    Resumption resumedBy(Consumer<String> process) {
        return new Resumption("credentials", store, process);
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
