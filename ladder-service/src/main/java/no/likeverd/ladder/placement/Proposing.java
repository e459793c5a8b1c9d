package no.likeverd.ladder.placement;

import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** Decides how an assessment becomes a placement. Every decision may be asked for again and then changes nothing. */
record Proposing(Placement placement, Moment moment) {

    /** A completed assessment has arrived. The one that was completed last counts, whichever arrives last. */
    Change<Placement> assess(Assessed assessed, boolean wantsSeat) {
        if (placement.knows(assessed.assessmentId())) {
            return Change.nothing();
        }
        Revision revision = revision().note(Entry.of(assessed.completedOn(), Entry.Code.ASSESSED, null, assessed));
        if (placement.hasLaterThan(assessed)) {
            return superseded(revision, assessed);
        }
        Proposal earlier = placement.proposal();
        if (earlier != null) {
            revision.refuse(earlier, Verdict.of(Condition.SUPERSEDED));
        }
        revision.check(assessed, wantsSeat);
        return revision.done();
    }

    private Change<Placement> superseded(Revision revision, Assessed assessed) {
        revision.note(Entry.Code.REFUSED, Condition.SUPERSEDED.name(), assessed);
        return revision.tell(PlacementRefusedV1.of(placement, assessed, Condition.SUPERSEDED))
                .done();
    }

    /** All conditions are met but the parties' yes. */
    Change<Placement> propose(int attempt, Level level, int answerWithinDays) {
        Proposal checked = checking(attempt);
        if (checked == null) {
            return Change.nothing();
        }
        LocalDate deadline = moment.today().plusDays(answerWithinDays);
        Revision revision = revision();
        revision.proposal = checked.asking(level, deadline);
        revision.note(Entry.Code.PROPOSED, null, checked.assessed());
        return revision.tell(PlacementProposedV1.of(placement, checked.assessed(), deadline))
                .done();
    }

    /** A condition is not met. */
    Change<Placement> refuse(int attempt, Verdict verdict) {
        Proposal checked = checking(attempt);
        if (checked == null) {
            return Change.nothing();
        }
        Revision revision = revision();
        revision.refuse(checked, verdict);
        return verdict.condition().waitsForEvidence() ? revision.doneAndLookAgain() : revision.done();
    }

    private @Nullable Proposal checking(int attempt) {
        Proposal proposal = placement.proposal();
        return proposal != null && !proposal.open() && proposal.attempt() == attempt ? proposal : null;
    }

    /**
     * One of the parties answers; a second yes puts the placement in effect, a no ends the proposal.
     *
     * @param withdrawn whether the version has been withdrawn since
     */
    Change<Placement> answer(Party party, boolean yes, boolean withdrawn) {
        if (!yes) {
            return decline(party, null);
        }
        Proposal open = answerable();
        if (open.agreedBy(party)) {
            return Change.nothing();
        }
        Revision revision = revision();
        Proposal agreed = open.agreed(party, moment.today());
        revision.proposal = agreed;
        revision.note(Entry.Code.AGREED, party.name(), agreed.assessed());
        if (agreed.agreedByBoth()) {
            settle(revision, agreed, withdrawn);
        }
        return revision.done();
    }

    /**
     * One of the parties says no.
     *
     * @param reason in the party's own words, for the other one to read
     */
    Change<Placement> decline(Party party, @Nullable String reason) {
        Revision revision = revision();
        revision.refuse(answerable(), Verdict.of(party.no()), reason);
        return revision.done();
    }

    private Proposal answerable() {
        Proposal open = placement.openProposal();
        if (open == null) {
            throw Problem.conflict("NOT_PROPOSED", "There is no proposal to answer");
        }
        if (placement.leaving().hasCome(moment.today())) {
            throw Problem.conflict("EMPLOYMENT_ENDED", "The employment has ended");
        }
        if (placement.answerIsOverdue(moment.today())) {
            throw Problem.conflict("NOT_ANSWERED", "The time to answer is over");
        }
        return open;
    }

    private void settle(Revision revision, Proposal agreed, boolean withdrawn) {
        Level level = agreed.level();
        if (withdrawn || level == null) {
            revision.refuse(agreed, Verdict.of(Condition.VERSION_WITHDRAWN));
            return;
        }
        Standing standing = new Standing(
                Standing.Mark.IN_EFFECT,
                level,
                agreed.assessed().assessmentId(),
                moment.today(),
                agreed.seat(),
                null,
                agreed.assessed().areas());
        replace(revision, level);
        revision.current = standing;
        revision.proposal = null;
        revision.refusal = null;
        revision.seats = revision.seats.taking(agreed.seat());
        revision.note(Entry.Code.PLACED, null, standing);
        revision.tell(EmployeePlacedV1.of(placement, standing));
    }

    /** A carried level that is found again here is confirmed by that; any other earlier one ends. */
    private void replace(Revision revision, Level level) {
        Standing earlier = revision.current;
        if (earlier == null) {
            return;
        }
        if (earlier.unconfirmed() && earlier.level().sameAs(level)) {
            revision.note(Entry.Code.CONFIRMED, "ASSESSMENT", earlier);
            revision.tell(PlacementConfirmedV1.of(placement, PlacementConfirmedV1.By.ASSESSMENT));
        } else {
            revision.note(Entry.Code.ENDED, "REPLACED", earlier);
            revision.tell(PlacementEndedV1.of(placement, earlier, PlacementEndedV1.Reason.REPLACED, moment.today()));
        }
        revision.giveBack(earlier.seat());
        revision.seats = revision.seats.askingNoMore();
    }

    /** Nobody, or not both, answered in time. */
    Change<Placement> expire() {
        Proposal open = placement.openProposal();
        if (open == null || !placement.answerIsOverdue(moment.today())) {
            return Change.nothing();
        }
        Revision revision = revision();
        revision.refuse(open, Verdict.of(Condition.NOT_ANSWERED));
        return revision.done();
    }

    /** The leader asks again, for example after raising the need. */
    Change<Placement> reconsider() {
        if (placement.proposal() != null) {
            throw Problem.conflict("BEING_PROPOSED", "There is a proposal already");
        }
        if (placement.leaving().hasCome(moment.today())) {
            throw Problem.conflict("EMPLOYMENT_ENDED", "The employment has ended");
        }
        Refusal refusal = placement.refusal();
        if (refusal == null || !refusal.verdict().condition().mayChange()) {
            throw Problem.conflict("NOTHING_TO_RECONSIDER", "There is no refusal that asking again could change");
        }
        return again(refusal);
    }

    /** What was missing has arrived. */
    Change<Placement> lookAgain() {
        Refusal refusal = placement.refusal();
        return refusal == null || !placement.waitsForEvidence() ? Change.nothing() : again(refusal);
    }

    private Change<Placement> again(Refusal refusal) {
        Revision revision = revision();
        revision.note(Entry.Code.RECONSIDERED, refusal.verdict().condition().name(), refusal.assessed());
        revision.check(refusal.assessed(), refusal.seat() != null);
        return revision.done();
    }

    private Revision revision() {
        return new Revision(placement, moment);
    }
}
