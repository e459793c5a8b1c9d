package no.likeverd.ladder.placement;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
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
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.messaging.process.Resumption;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The placements of all employments, one document each. */
public final class Placements {

    static final String UNIT = "state.unitId";
    static final String PERSON = "state.personId";

    private static final AggregateType<Placement> TYPE =
            AggregateType.of("ladder", "placement", Placement.class).indexedBy(UNIT, PERSON);
    private static final Bson BY_ID = Sorts.ascending("_id");

    private final AggregateStore<Placement> store;

    public Placements(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    public Optional<Aggregate<Placement>> find(String placementId) {
        return store.find(placementId);
    }

    Placement get(String placementId) {
        return store.get(placementId).state();
    }

    Page<Aggregate<Placement>> page(Bson filter, PageRequest page) {
        return store.page(filter, BY_ID, page);
    }

    /** Those of a unit's employments, past ones too. */
    public List<Placement> inUnit(String unitId) {
        return all(Filters.eq(UNIT, unitId));
    }

    List<Placement> ofPerson(String personId) {
        return all(Filters.eq(PERSON, personId));
    }

    private List<Placement> all(Bson filter) {
        return Page.all(page -> page(filter, page).map(Aggregate::state));
    }

    /** The placement of an employment, made when nothing was known of it. */
    Placement of(String employmentId, String personId, String unitId) {
        Placement none = Placement.none(employmentId, personId, unitId);
        return store.find(none.placementId())
                .or(() -> store.createIfAbsent(none.placementId(), () -> Change.to(none)))
                .or(() -> store.find(none.placementId()))
                .orElseThrow()
                .state();
    }

    Placement change(String placementId, Function<Placement, Change<Placement>> decide) {
        return change(placementId, null, null, decide);
    }

    /** The command's key is remembered with the change, so a repeat changes nothing. */
    Placement change(
            String placementId,
            @Nullable CommandKey key,
            @Nullable Long version,
            Function<Placement, Change<Placement>> decide) {
        return store.change(placementId, key, version, placement -> decide.apply(placement.state()))
                .state();
    }

    /** Nothing is to be done now: the placement is left until it is due, unless somebody has changed it meanwhile. */
    void rest(Aggregate<Placement> looked, Moment moment) {
        try {
            store.change(looked.id(), null, looked.version(), there -> new Revision(there.state(), moment).done());
        } catch (StaleVersion changed) {
            // whoever changed it has seen to what comes next
        }
    }

    /** How placements that are due are gone on with. */
    Resumption resumedBy(Consumer<String> process) {
        return new Resumption("take-place", store, process);
    }
}
