package no.likeverd.resourcecenter.stay;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;

/** All stays that have ended, one document per booking, under the booking's id. */
final class EndedStays {

    private static final AggregateType<EndedStay> TYPE = AggregateType.of("resource-center", "stay", EndedStay.class)
            .indexedBy("state.personId", "state.unitId", "state.home");
    private static final Bson NEWEST = Sorts.descending("state.home", "_id");
    private static final Bson FIRST_TO_CLOSE = Sorts.ascending("state.closesOn", "_id");

    private final AggregateStore<EndedStay> store;

    EndedStays(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    /** Repeatable: a stay that is there stays as it is. */
    void open(EndedStay stay) {
        store.createIfAbsent(stay.bookingId(), stay::open);
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    EndedStay get(String bookingId) {
        return store.get(bookingId).state();
    }

    EndedStay change(String bookingId, CommandKey key, Function<EndedStay, Change<EndedStay>> decide) {
        return store.change(bookingId, key, stay -> decide.apply(stay.state())).state();
    }

    Page<EndedStay> page(Bson filter, PageRequest page) {
        return store.page(filter, FIRST_TO_CLOSE, page).map(Aggregate::state);
    }

    /** Those that ended last first. */
    Page<EndedStay> newest(Bson filter, PageRequest page) {
        return store.page(filter, NEWEST, page).map(Aggregate::state);
    }

    /** Whose stays those are that ended last; what was said of them is not read for it. */
    Set<String> experts(Bson filter, int most) {
        return store.documents()
                .find(filter)
                .projection(Projections.include("state.expertId"))
                .sort(NEWEST)
                .limit(most)
                .map(document -> document.get("state", Document.class).getString("expertId"))
                .into(new HashSet<>());
    }
}
