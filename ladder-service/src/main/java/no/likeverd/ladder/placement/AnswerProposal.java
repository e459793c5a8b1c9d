package no.likeverd.ladder.placement;

import java.time.Clock;
import no.likeverd.access.Actor;
import no.likeverd.ladder.demand.Ladders;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The employee or the nearest leader says yes or no. */
@Component
public class AnswerProposal {

    private final FindPlacements find;
    private final Placements placements;
    private final TakePlace process;
    private final Ladders ladders;
    private final Clock clock;

    AnswerProposal(FindPlacements find, Placements placements, TakePlace process, Ladders ladders, Clock clock) {
        this.find = find;
        this.placements = placements;
        this.process = process;
        this.ladders = ladders;
        this.clock = clock;
    }

    /** @throws Problem 409 when there is nothing to answer, any more */
    public Placement agree(Actor actor, String placementId, @Nullable Long version, CommandKey key) {
        Aggregate<Placement> seen = find.one(actor, placementId);
        Party party = party(actor, seen.state());
        boolean withdrawn = isWithdrawn(seen.state());
        placements.change(placementId, key, version, there -> new Proposing(there, Moment.of(clock))
                .answer(party, true, withdrawn));
        return process.carryOn(placementId);
    }

    /**
     * @param reason for the other party to read
     * @throws Problem 422 without a reason, 409 when there is nothing to answer, any more
     */
    public Placement decline(
            Actor actor, String placementId, @Nullable String reason, @Nullable Long version, CommandKey key) {
        Party party = party(actor, find.one(actor, placementId).state());
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid("REASON_MISSING", "reason", "Say why, so that the other party can understand it");
        }
        placements.change(
                placementId, key, version, there -> new Proposing(there, Moment.of(clock)).decline(party, reason));
        return process.carryOn(placementId);
    }

    private Party party(Actor actor, Placement placement) {
        if (find.isOwn(actor, placement)) {
            return Party.EMPLOYEE;
        }
        if (find.leads(actor, placement)) {
            return Party.LEADER;
        }
        throw Problem.forbidden("NOT_ALLOWED", "Only the employee and the nearest leader answer");
    }

    private boolean isWithdrawn(Placement placement) {
        Proposal open = placement.openProposal();
        return open != null && ladders.pinned(open.assessed().versionId()).withdrawn();
    }
}
