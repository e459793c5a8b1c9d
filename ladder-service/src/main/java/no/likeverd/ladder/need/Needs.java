package no.likeverd.ladder.need;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import org.jspecify.annotations.Nullable;

/** The needs of all units, one document per unit and ladder. */
public final class Needs {

    private static final AggregateType<LadderNeed> TYPE =
            AggregateType.of("ladder", "ladder-need", LadderNeed.class).indexedBy("state.unitId");

    private final AggregateStore<LadderNeed> store;
    private final Clock clock;

    public Needs(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    static String idFor(String unitId, String ladderId) {
        return CommandKey.of("need", unitId + '\u001f' + ladderId).derivedId("need");
    }

    public Optional<Aggregate<LadderNeed>> find(String unitId, String ladderId) {
        return store.find(idFor(unitId, ladderId));
    }

    /** What the unit needs of each ladder for which it has said so. */
    public List<LadderNeed> ofUnit(String unitId) {
        return Page.all(page -> store.page(Filters.eq("state.unitId", unitId), Sorts.ascending("state.ladderId"), page)
                .map(Aggregate::state));
    }

    Aggregate<LadderNeed> change(
            String unitId, String ladderId, @Nullable Long version, Function<LadderNeed, Change<LadderNeed>> decide) {
        String id = idFor(unitId, ladderId);
        if (version == null && store.find(id).isEmpty()) {
            store.createIfAbsent(id, () -> Change.to(LadderNeed.unstated(unitId, ladderId)));
        }
        return store.change(id, null, version, need -> decide.apply(need.state()));
    }

    /** Asks for a seat; the same attempt may ask again, and hears yes as long as it holds one. */
    public boolean reserve(Seat seat) {
        Optional<Aggregate<LadderNeed>> need = store.find(seat.needId());
        return need.isPresent()
                && store.change(seat.needId(), null, there -> there.state().reserve(seat, clock.instant()))
                        .state()
                        .holds(seat);
    }

    /** A reserved seat becomes a taken one. */
    public void take(Seat seat) {
        change(seat.unitId(), seat.ladderId(), null, need -> need.take(seat));
    }

    /** Gives a seat back, whether or not it was ever reserved: afterwards this attempt cannot get one. */
    public void release(Seat seat) {
        change(seat.unitId(), seat.ladderId(), null, need -> need.release(seat));
    }
}
