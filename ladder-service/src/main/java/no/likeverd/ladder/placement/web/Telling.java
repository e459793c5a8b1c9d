package no.likeverd.ladder.placement.web;

import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.ladder.demand.Ladders;
import no.likeverd.ladder.evidence.EvidenceView;
import no.likeverd.ladder.evidence.Evidences;
import no.likeverd.ladder.placement.Carry;
import no.likeverd.ladder.placement.FindPlacements;
import no.likeverd.ladder.placement.Placement;
import no.likeverd.ladder.placement.Proposal;
import no.likeverd.ladder.placement.Refusal;
import no.likeverd.ladder.placement.Standing;
import no.likeverd.ladder.placement.Status;
import no.likeverd.ladder.unit.Units;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts placements into a reader's words, and keeps to what the reader may see. */
@Component
class Telling {

    private final FindPlacements find;
    private final Showing showing;
    private final Ladders ladders;
    private final Evidences evidences;
    private final Units units;

    Telling(FindPlacements find, Showing showing, Ladders ladders, Evidences evidences, Units units) {
        this.find = find;
        this.showing = showing;
        this.ladders = ladders;
        this.evidences = evidences;
        this.units = units;
    }

    /** A line of a list. */
    Told row(Actor actor, Placement placement, Words words) {
        return told(actor, placement, List.of(), List.of(), words);
    }

    /** One with its history, newest first, and its evidence for whoever answers for the employer. */
    Told whole(Actor actor, Placement placement, Words words) {
        List<EvidenceView> evidence = placement.proposal() != null && find.leads(actor, placement)
                ? EvidenceView.all(evidences.of(placement.personId()))
                : List.of();
        List<Told.Happened> history = placement.history().reversed().stream()
                .map(entry -> new Told.Happened(entry, step(entry.versionId(), entry.rank(), words)))
                .toList();
        return told(actor, placement, evidence, history, words);
    }

    private Told told(
            Actor actor, Placement placement, List<EvidenceView> evidence, List<Told.Happened> history, Words words) {
        return new Told(
                placement.placementId(),
                placement.employmentId(),
                showing.name(actor, placement),
                units.nameOf(placement.unitId()),
                Status.of(placement),
                placement.isChecking(),
                current(placement.current(), words),
                waiting(placement.openProposal(), words),
                refused(placement.refusal(), find.isParty(actor, placement), words),
                evidence,
                history,
                part(actor, placement));
    }

    private Told.@Nullable Current current(@Nullable Standing standing, Words words) {
        if (standing == null) {
            return null;
        }
        Carry carry = standing.carry();
        return new Told.Current(
                step(standing.level().versionId(), standing.level().rank(), words),
                standing.mark(),
                standing.from(),
                carry == null ? null : units.nameOf(carry.earnedAtUnitId()),
                carry == null || standing.mark() == Standing.Mark.IN_EFFECT ? null : carry.confirmBy());
    }

    private Told.@Nullable Waiting waiting(@Nullable Proposal open, Words words) {
        return open == null || open.answerBy() == null
                ? null
                : new Told.Waiting(
                        step(open.assessed().versionId(), open.assessed().rank(), words),
                        open.assessed().assessmentId(),
                        open.answerBy(),
                        open.employeeYesOn(),
                        open.leaderYesOn());
    }

    private Told.@Nullable Refused refused(@Nullable Refusal refusal, boolean party, Words words) {
        return refusal == null
                ? null
                : new Told.Refused(
                        step(refusal.assessed().versionId(), refusal.assessed().rank(), words),
                        refusal.verdict().condition().name(),
                        refusal.verdict().missing(),
                        refusal.on(),
                        party ? refusal.reason() : null);
    }

    private Told.Part part(Actor actor, Placement placement) {
        boolean own = find.isOwn(actor, placement);
        boolean leads = find.leads(actor, placement);
        Proposal open = placement.openProposal();
        Refusal refusal = placement.refusal();
        return new Told.Part(
                own,
                leads,
                open != null && (own ? open.employeeYesOn() : open.leaderYesOn()) != null,
                leads
                        && placement.proposal() == null
                        && refusal != null
                        && refusal.verdict().condition().mayChange());
    }

    private Step step(String versionId, int rank, Words words) {
        return Step.of(ladders, versionId, rank, words);
    }
}
