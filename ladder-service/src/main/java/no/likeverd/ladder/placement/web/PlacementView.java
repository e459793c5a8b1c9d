package no.likeverd.ladder.placement.web;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.ladder.evidence.EvidenceView;
import no.likeverd.ladder.placement.Carry;
import no.likeverd.ladder.placement.Placement;
import no.likeverd.ladder.placement.Proposal;
import no.likeverd.ladder.placement.Refusal;
import no.likeverd.ladder.placement.Standing;
import no.likeverd.ladder.placement.Status;
import no.likeverd.ladder.version.definition.Model;
import org.jspecify.annotations.Nullable;

/**
 * A placement as shown.
 *
 * @param name for the person, the nearest leader and the unit's leader
 * @param evidence beside a proposal, for the nearest leader
 */
record PlacementView(
        String placementId,
        String employmentId,
        String personId,
        @Nullable String name,
        String unitId,
        Status status,
        @Nullable CurrentView current,
        @Nullable ProposalView proposal,
        @Nullable RefusalView refusal,
        @Nullable List<EvidenceView> evidence) {

    /** @param party whether one of the two parties reads it */
    static PlacementView of(
            Placement placement, @Nullable String name, @Nullable List<EvidenceView> evidence, boolean party) {
        return new PlacementView(
                placement.placementId(),
                placement.employmentId(),
                placement.personId(),
                name,
                placement.unitId(),
                Status.of(placement),
                CurrentView.of(placement.current()),
                ProposalView.of(placement.proposal()),
                RefusalView.of(placement.refusal(), party),
                evidence);
    }

    /** What counts. */
    record CurrentView(
            Standing.Mark mark,
            String versionId,
            String ladderId,
            Model model,
            int rank,
            String label,
            boolean topLevel,
            String assessmentId,
            LocalDate from,
            @Nullable String earnedAtUnitId,
            @Nullable LocalDate confirmBy) {

        static @Nullable CurrentView of(@Nullable Standing standing) {
            if (standing == null) {
                return null;
            }
            Carry carry = standing.carry();
            return new CurrentView(
                    standing.mark(),
                    standing.level().versionId(),
                    standing.level().ladderId(),
                    standing.level().model(),
                    standing.level().rank(),
                    standing.level().label(),
                    standing.level().topLevel(),
                    standing.assessmentId(),
                    standing.from(),
                    carry == null ? null : carry.earnedAtUnitId(),
                    carry == null || standing.mark() == Standing.Mark.IN_EFFECT ? null : carry.confirmBy());
        }
    }

    /** What waits for the parties' yes; without a deadline while its conditions are being checked. */
    record ProposalView(
            String assessmentId,
            String versionId,
            String ladderId,
            int rank,
            @Nullable LocalDate answerBy,
            @Nullable LocalDate employeeYesOn,
            @Nullable LocalDate leaderYesOn) {

        static @Nullable ProposalView of(@Nullable Proposal proposal) {
            return proposal == null
                    ? null
                    : new ProposalView(
                            proposal.assessed().assessmentId(),
                            proposal.assessed().versionId(),
                            proposal.assessed().ladderId(),
                            proposal.assessed().rank(),
                            proposal.answerBy(),
                            proposal.employeeYesOn(),
                            proposal.leaderYesOn());
        }
    }

    /**
     * What the last assessment came to, when to nothing.
     *
     * @param reason in the words of who said no; for the two parties
     */
    record RefusalView(
            String assessmentId,
            String versionId,
            String ladderId,
            int rank,
            String condition,
            Words words,
            List<String> missing,
            LocalDate on,
            @Nullable String reason) {

        static @Nullable RefusalView of(@Nullable Refusal refusal, boolean party) {
            if (refusal == null) {
                return null;
            }
            String condition = refusal.verdict().condition().name();
            return new RefusalView(
                    refusal.assessed().assessmentId(),
                    refusal.assessed().versionId(),
                    refusal.assessed().ladderId(),
                    refusal.assessed().rank(),
                    condition,
                    Words.of(condition),
                    refusal.verdict().missing(),
                    refusal.on(),
                    party ? refusal.reason() : null);
        }
    }
}
