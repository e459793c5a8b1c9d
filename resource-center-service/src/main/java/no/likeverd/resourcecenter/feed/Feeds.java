package no.likeverd.resourcecenter.feed;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
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
import no.likeverd.messaging.aggregate.PageRequest;
import org.bson.conversions.Bson;

/** All calendars that somebody has made an address for. Nothing is told of them. */
final class Feeds {

    private static final AggregateType<Feed> TYPE = AggregateType.of("resource-center", "calendar-feed", Feed.class)
            .indexedBy("state.secretHash", "state.personId");

    private final AggregateStore<Feed> store;

    Feeds(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    static String idOf(String personId, FeedKind kind, String of) {
        return CommandKey.of("feed", personId + '/' + kind + '/' + of).derivedId("fed");
    }

    /** Makes it, or changes what is there; a repeat does neither. */
    Feed put(Feed first, CommandKey key, Function<Feed, Feed> change) {
        try {
            return store.create(first.feedId(), key, () -> Change.to(change.apply(first)))
                    .state();
        } catch (KeyReused there) {
            return store.change(first.feedId(), key, known -> Change.to(change.apply(known.state())))
                    .state();
        }
    }

    Optional<Feed> find(String feedId) {
        return store.find(feedId).map(Aggregate::state);
    }

    Feed end(String feedId, CommandKey key) {
        return store.change(feedId, key, known -> Change.to(known.state().ended()))
                .state();
    }

    Optional<Feed> withSecret(String secret) {
        return page(Filters.eq("state.secretHash", Secret.hash(secret))).stream()
                .findFirst();
    }

    private List<Feed> page(Bson filter) {
        return store.page(filter, Sorts.ascending("_id"), new PageRequest(0, PageRequest.MOST_ROWS))
                .map(Aggregate::state)
                .rows();
    }
}
