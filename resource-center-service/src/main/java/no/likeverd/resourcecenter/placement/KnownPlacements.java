package no.likeverd.resourcecenter.placement;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Skill;

/** The placements that were told of, written down before anybody acts on them. */
public final class KnownPlacements {

    private static final AggregateType<KnownPlacement> TYPE = AggregateType.of(
                    "resource-center", "known-placement", KnownPlacement.class)
            .indexedBy("state.employmentId");
    private static final PageRequest ALL = new PageRequest(0, PageRequest.MOST_ROWS);

    private final AggregateStore<KnownPlacement> store;

    public KnownPlacements(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    /** The placement is in force, in place of what it was before. */
    public void inForce(String placementId, String employmentId, List<Skill> skills, LocalDate from) {
        KnownPlacement now = new KnownPlacement(employmentId, skills, from, null);
        if (store.createIfAbsent(placementId, () -> Change.to(now)).isEmpty()) {
            store.change(placementId, null, known -> known.state().equals(now) ? Change.nothing() : Change.to(now));
        }
    }

    /** A placement that nobody has heard of leaves nothing behind. */
    public void ended(String placementId, LocalDate on) {
        if (store.find(placementId).isPresent()) {
            store.change(placementId, null, known -> Change.to(known.state().ended(on)));
        }
    }

    /** Another placement takes the place of the one known, or has taken it already. */
    public void replaced(String placementId, LocalDate on) {
        if (store.find(placementId).filter(known -> !known.state().begins(on)).isPresent()) {
            ended(placementId, on);
        }
    }

    /** What the placements of an employment vouch for on a day. */
    public List<Skill> skillsOf(String employmentId, LocalDate day) {
        return store.page(Filters.eq("state.employmentId", employmentId), Sorts.ascending("_id"), ALL).rows().stream()
                .filter(known -> known.state().inForce(day))
                .flatMap(known -> known.state().skills().stream())
                .distinct()
                .sorted(Comparator.comparing(Skill::code).thenComparing(Skill::level))
                .toList();
    }
}
