package no.likeverd.ladder.placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.ladder.need.Seat;
import no.likeverd.messaging.aggregate.Change;
import org.jspecify.annotations.Nullable;

/** A placement while a decision changes it: the new state and what is told of it. */
final class Revision {

    final Moment moment;

    @Nullable Standing current;

    @Nullable Proposal proposal;

    @Nullable Refusal refusal;

    Leaving leaving;
    SeatWork seats;
    int attempts;

    private final Placement before;
    private final List<Entry> history;
    private final List<Object> events = new ArrayList<>();

    Revision(Placement before, Moment moment) {
        this.before = before;
        this.moment = moment;
        current = before.current();
        proposal = before.proposal();
        refusal = before.refusal();
        leaving = before.leaving();
        seats = before.seats();
        attempts = before.attempts();
        history = new ArrayList<>(before.history());
    }

    Revision tell(Object event) {
        events.add(event);
        return this;
    }

    Revision note(Entry entry) {
        history.add(entry);
        return this;
    }

    void note(Entry.Code code, @Nullable String reason, Standing about) {
        note(Entry.of(moment.today(), code, reason, about));
    }

    void note(Entry.Code code, @Nullable String reason, Assessed about) {
        note(Entry.of(moment.today(), code, reason, about));
    }

    void giveBack(@Nullable Seat seat) {
        seats = seats.releasing(seat);
    }

    /** Starts checking an assessment, as a further attempt. */
    void check(Assessed assessed, boolean wantsSeat) {
        attempts++;
        Seat seat = wantsSeat ? before.seat(assessed.ladderId(), assessed.rank(), attempts) : null;
        proposal = Proposal.check(assessed, attempts, seat);
        refusal = null;
    }

    /** The proposal comes to nothing; whatever seat it may have is given back. */
    void refuse(Proposal refused, Verdict verdict) {
        refuse(refused, verdict, null);
    }

    void refuse(Proposal refused, Verdict verdict, @Nullable String reason) {
        Assessed assessed = refused.assessed();
        giveBack(refused.seat());
        proposal = null;
        refusal = new Refusal(assessed, refused.seat(), verdict, moment.today(), reason);
        note(Entry.of(moment.today(), Entry.Code.REFUSED, verdict.condition().name(), assessed, verdict.missing()));
        tell(PlacementRefusedV1.of(before, assessed, verdict.condition()));
    }

    Change<Placement> done() {
        Placement after = new Placement(
                before.placementId(),
                before.employmentId(),
                before.personId(),
                before.unitId(),
                current,
                proposal,
                refusal,
                leaving,
                seats,
                attempts,
                List.copyOf(history));
        Change<Placement> change = Change.to(after, events);
        Instant due = after.due(moment);
        return due == null ? change : change.resumeAt(due);
    }

    /** As {@link #done}, and looks once more in a moment whether what was missing has arrived meanwhile. */
    Change<Placement> doneAndLookAgain() {
        return done().resumeAt(moment.soon());
    }
}
