package no.likeverd.ladder.placement;

import java.time.Clock;
import no.likeverd.access.Actor;
import no.likeverd.ladder.demand.Ladders;
import no.likeverd.ladder.need.Needs;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** What only the nearest leader does: asks again after a refusal, and confirms what was earned elsewhere. */
@Component
public class LeaderActs {

    private final FindPlacements find;
    private final Placements placements;
    private final TakePlace process;
    private final Ladders ladders;
    private final Needs needs;
    private final Clock clock;

    LeaderActs(
            FindPlacements find, Placements placements, TakePlace process, Ladders ladders, Needs needs, Clock clock) {
        this.find = find;
        this.placements = placements;
        this.process = process;
        this.ladders = ladders;
        this.needs = needs;
        this.clock = clock;
    }

    /** Checks the conditions of the refused assessment again; what comes of it stands in the placement. */
    public Placement reconsider(Actor actor, String placementId, CommandKey key) {
        requireNearestLeader(actor, placementId);
        placements.change(placementId, key, null, there -> new Proposing(there, Moment.of(clock)).reconsider());
        return process.carryOn(placementId);
    }

    /** @throws Problem 409 {@code NO_SEAT} when the level demands one and none is free */
    public Placement confirm(Actor actor, String placementId, CommandKey key) {
        Placement seen = requireNearestLeader(actor, placementId);
        boolean wantsSeat = wantsSeat(seen);
        if (wantsSeat) {
            requireFreeSeat(seen);
        }
        placements.change(placementId, key, null, there -> {
            Following decision = new Following(there, Moment.of(clock));
            return wantsSeat ? decision.askForSeat() : decision.confirm();
        });
        Placement now = process.carryOn(placementId);
        if (now.isCarried()) {
            throw noSeat();
        }
        return now;
    }

    private boolean wantsSeat(Placement seen) {
        Standing current = seen.current();
        return current != null
                && ladders.pinned(current.level().versionId())
                        .wantsSeat(current.level().rank());
    }

    /** A request that cannot succeed leaves no trace. */
    private void requireFreeSeat(Placement seen) {
        Standing current = seen.current();
        if (current == null || !current.unconfirmed() || seen.seats().asked() != null) {
            return;
        }
        Level level = current.level();
        boolean free = needs.find(seen.unitId(), level.ladderId())
                .filter(need -> need.state().free(level.rank()) > 0)
                .isPresent();
        if (!free) {
            throw noSeat();
        }
    }

    private static Problem noSeat() {
        return Problem.conflict("NO_SEAT", "The unit needs nobody more at this level; state the need first");
    }

    private Placement requireNearestLeader(Actor actor, String placementId) {
        Placement seen = find.one(actor, placementId).state();
        if (!find.leads(actor, seen)) {
            throw Problem.forbidden("NOT_ALLOWED", "Only the nearest leader does this");
        }
        return seen;
    }
}
