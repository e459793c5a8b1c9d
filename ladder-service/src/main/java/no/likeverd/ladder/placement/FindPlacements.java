package no.likeverd.ladder.placement;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Placements that somebody may see. One that may not be seen is as unknown as one that does not exist. */
@Component
public class FindPlacements {

    /** An employment that only its end is known of has no placement to show. */
    private static final Bson SOMETHING_HAPPENED = Filters.exists("state.history.0");

    private final Placements placements;
    private final Replica replica;

    FindPlacements(Placements placements, Replica replica) {
        this.placements = placements;
        this.replica = replica;
    }

    /** @throws Problem 404 {@code UNKNOWN_PLACEMENT} */
    public Aggregate<Placement> one(Actor actor, String placementId) {
        return placements
                .find(placementId)
                .filter(found -> !found.state().history().isEmpty())
                .filter(found -> maySee(actor, found.state()))
                .orElseThrow(() -> Problem.notFound(
                        "UNKNOWN_PLACEMENT", "There is no such placement among those that you may see"));
    }

    private boolean maySee(Actor actor, Placement placement) {
        return isOwn(actor, placement)
                || leads(actor, placement)
                || actor.has(Role.LEADER, placement.unitId())
                || actor.has(Role.HR_ADVISER, placement.unitId());
    }

    public boolean isOwn(Actor actor, Placement placement) {
        return actor.personId().equals(placement.personId());
    }

    /** Whether the actor is the nearest leader now; the one who answers for the employer. */
    public boolean leads(Actor actor, Placement placement) {
        return !isOwn(actor, placement)
                && replica.employment(placement.employmentId())
                        .filter(actor::isNearestLeaderOf)
                        .isPresent();
    }

    /** Whether the actor is one of the two who have to agree. */
    public boolean isParty(Actor actor, Placement placement) {
        return isOwn(actor, placement) || leads(actor, placement);
    }

    /** Whether the actor may know who it is by name. */
    public boolean mayName(Actor actor, Placement placement) {
        return isOwn(actor, placement) || leads(actor, placement) || actor.has(Role.LEADER, placement.unitId());
    }

    /** A union representative gets the total alone. */
    public Page<Placement> page(Actor actor, @Nullable String unitId, @Nullable Status status, PageRequest page) {
        Bson asked = asked(unitId, status);
        Bson rows = Filters.and(asked, actor.scope(Role.LEADER, Role.HR_ADVISER).filter(Placements.UNIT));
        if (actor.has(Role.LEADER) || actor.has(Role.HR_ADVISER)) {
            return placements.page(rows, page).map(Aggregate::state);
        }
        Bson counted = Filters.and(asked, actor.scope(Role.UNION_REPRESENTATIVE).filter(Placements.UNIT));
        long total = placements.page(counted, new PageRequest(0, 1)).total();
        return new Page<>(List.of(), page.number(), page.size(), total);
    }

    private static Bson asked(@Nullable String unitId, @Nullable Status status) {
        List<Bson> filters = new ArrayList<>(List.of(SOMETHING_HAPPENED));
        if (unitId != null) {
            filters.add(Filters.eq(Placements.UNIT, unitId));
        }
        if (status != null) {
            filters.add(status.filter());
        }
        return Filters.and(filters);
    }

    /** One's own, of all employments. */
    public Page<Placement> own(Actor actor, PageRequest page) {
        Bson mine = Filters.and(SOMETHING_HAPPENED, Filters.eq(Placements.PERSON, actor.personId()));
        return placements.page(mine, page).map(Aggregate::state);
    }
}
