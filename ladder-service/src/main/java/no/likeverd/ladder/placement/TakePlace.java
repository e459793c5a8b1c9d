package no.likeverd.ladder.placement;

import java.time.Clock;
import java.util.Optional;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.demand.Ladders;
import no.likeverd.ladder.evidence.Evidences;
import no.likeverd.ladder.need.Needs;
import no.likeverd.ladder.need.Seat;
import no.likeverd.messaging.aggregate.Aggregate;
import org.springframework.stereotype.Component;

/**
 * The process over a placement, the unit's need and, on a move, the placement of the next employment. Every step may be
 * repeated, by anybody, at any time: it starts from what stands in the placement's document and is written there when done.
 */
@Component
class TakePlace {

    private final Placements placements;
    private final Needs needs;
    private final Ladders ladders;
    private final Evidences evidences;
    private final HandOver handOver;
    private final Clock clock;

    TakePlace(
            Placements placements, Needs needs, Ladders ladders, Evidences evidences, HandOver handOver, Clock clock) {
        this.placements = placements;
        this.needs = needs;
        this.ladders = ladders;
        this.evidences = evidences;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** Does everything that can be done now, for the placement and for the ones that it is carried to. */
    Placement carryOn(String placementId) {
        Placement now = placements.get(placementId);
        Optional<Placement> next = step(now);
        while (next.isPresent()) {
            now = next.get();
            next = step(now);
        }
        return now;
    }

    /** Picks up what is due; what turns out not to be is left until it is. */
    void resume(String placementId) {
        Aggregate<Placement> due = placements.find(placementId).orElseThrow();
        if (step(due.state()).isPresent()) {
            carryOn(placementId);
        } else {
            placements.rest(due, moment());
        }
    }

    /** One step, or nothing when it is somebody's turn, or some day's. */
    Optional<Placement> step(Placement placement) {
        SeatWork seats = placement.seats();
        if (!seats.take().isEmpty()) {
            return Optional.of(take(placement, seats.take().getFirst()));
        }
        if (!seats.release().isEmpty()) {
            return Optional.of(release(placement, seats.release().getFirst()));
        }
        if (seats.asked() != null) {
            return Optional.of(ask(placement, seats.asked()));
        }
        if (placement.isChecking()) {
            return Optional.of(check(placement));
        }
        return byTheClock(placement).or(() -> byWhatHasArrived(placement));
    }

    private Optional<Placement> byTheClock(Placement placement) {
        var today = moment().today();
        if (placement.endIsDue(today)) {
            return Optional.of(handOver.end(placement, moment()));
        }
        if (placement.answerIsOverdue(today)) {
            return Optional.of(
                    placements.change(placement.placementId(), there -> new Proposing(there, moment()).expire()));
        }
        if (placement.confirmationIsDue(today)) {
            return Optional.of(
                    placements.change(placement.placementId(), there -> new Following(there, moment()).escalate()));
        }
        return Optional.empty();
    }

    private Optional<Placement> byWhatHasArrived(Placement placement) {
        if (placement.leaving().handsOver()) {
            return handOver.follow(placement, moment()).map(next -> {
                carryOn(next);
                return placements.get(placement.placementId());
            });
        }
        Refusal refusal = placement.refusal();
        if (refusal != null && placement.waitsForEvidence() && nothingIsMissing(placement, refusal.assessed())) {
            return Optional.of(
                    placements.change(placement.placementId(), there -> new Proposing(there, moment()).lookAgain()));
        }
        return Optional.empty();
    }

    private boolean nothingIsMissing(Placement placement, Assessed assessed) {
        return conditions(placement, assessed).missing(assessed.rank()).isEmpty();
    }

    private Placement take(Placement placement, Seat seat) {
        needs.take(seat);
        return placements.change(placement.placementId(), there -> new Settling(there, moment()).taken(seat));
    }

    private Placement release(Placement placement, Seat seat) {
        needs.release(seat);
        return placements.change(placement.placementId(), there -> new Settling(there, moment()).released(seat));
    }

    private Placement ask(Placement placement, Seat seat) {
        boolean held = needs.reserve(seat);
        return placements.change(
                placement.placementId(), there -> new Following(there, moment()).seatAnswered(seat, held));
    }

    /** The conditions one by one, the seat last: whatever is refused before has nothing to give back. */
    private Placement check(Placement placement) {
        Proposal proposal = placement.checked();
        Assessed assessed = proposal.assessed();
        Optional<Verdict> against = conditions(placement, assessed).against(placement, assessed, moment().today());
        if (against.isEmpty() && proposal.seat() != null && !needs.reserve(proposal.seat())) {
            against = Optional.of(Verdict.of(Condition.NO_SEAT));
        }
        return conclude(placement, proposal, against);
    }

    private Placement conclude(Placement placement, Proposal proposal, Optional<Verdict> against) {
        int attempt = proposal.attempt();
        Ladder ladder = ladders.pinned(proposal.assessed().versionId());
        return placements.change(placement.placementId(), there -> {
            Proposing decision = new Proposing(there, moment());
            return against.isPresent()
                    ? decision.refuse(attempt, against.get())
                    : decision.propose(
                            attempt,
                            Level.of(ladder, proposal.assessed().rank()),
                            ladder.definition().answerWithinDays());
        });
    }

    private Conditions conditions(Placement placement, Assessed assessed) {
        return new Conditions(ladders.pinned(assessed.versionId()), evidences.of(placement.personId()));
    }

    private Moment moment() {
        return Moment.of(clock);
    }
}
