package no.likeverd.ladder.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.ladder.need.Seat;
import no.likeverd.messaging.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;

/**
 * Where one employment stands: the placement that counts, the one on its way, the one that came to nothing, and everything
 * that happened. Owner of the process that takes a place: what comes next always stands here. Decided upon by
 * {@link Proposing} and {@link Following}.
 *
 * @param attempts count of proposals and confirmations that may have asked for a seat
 * @param history oldest first
 */
public record Placement(
        String placementId,
        String employmentId,
        String personId,
        String unitId,
        @Nullable Standing current,
        @Nullable Proposal proposal,
        @Nullable Refusal refusal,
        Leaving leaving,
        SeatWork seats,
        int attempts,
        List<Entry> history) {

    private static final Comparator<Entry> BY_DAY =
            Comparator.comparing(Entry::on).thenComparing(Entry::assessmentId);

    /** Nothing has happened yet. */
    static Placement none(String employmentId, String personId, String unitId) {
        return new Placement(
                idFor(employmentId),
                employmentId,
                personId,
                unitId,
                null,
                null,
                null,
                Leaving.UNKNOWN,
                SeatWork.NONE,
                0,
                List.of());
    }

    /** Derived, so that whatever is told about an employment, in whatever order, meets in one document. */
    public static String idFor(String employmentId) {
        return CommandKey.of("employment", employmentId).derivedId("pl");
    }

    Seat seat(String ladderId, int rank, int attempt) {
        return new Seat(unitId, ladderId, rank, placementId, attempt);
    }

    boolean knows(String assessmentId) {
        return assessments().anyMatch(entry -> entry.assessmentId().equals(assessmentId));
    }

    /** Whether an assessment that has arrived before was completed later; on the same day the greater id counts as later. */
    boolean hasLaterThan(Assessed assessed) {
        Optional<Entry> latest = assessments().max(BY_DAY);
        return latest.isPresent()
                && BY_DAY.compare(latest.get(), Entry.of(assessed.completedOn(), Entry.Code.ASSESSED, null, assessed))
                        > 0;
    }

    private Stream<Entry> assessments() {
        return history.stream().filter(entry -> entry.code() == Entry.Code.ASSESSED);
    }

    boolean tookOver(String fromEmploymentId) {
        return history.stream()
                .anyMatch(entry ->
                        entry.code() == Entry.Code.CARRIED && fromEmploymentId.equals(entry.fromEmploymentId()));
    }

    /** Whether the employment has ever had a placement of its own. */
    boolean wasPlacedHere() {
        return history.stream().anyMatch(entry -> entry.code() == Entry.Code.PLACED);
    }

    public boolean isChecking() {
        return proposal != null && !proposal.open();
    }

    /** What is being checked; only asked for while something is. */
    Proposal checked() {
        return Objects.requireNonNull(proposal, "nothing is being checked");
    }

    public boolean isCarried() {
        return current != null && current.unconfirmed();
    }

    boolean waitsForEvidence() {
        return refusal != null && proposal == null && refusal.waitsForEvidence();
    }

    boolean endIsDue(LocalDate today) {
        return leaving.hasCome(today) && (!leaving.done() || current != null || openProposal() != null);
    }

    boolean answerIsOverdue(LocalDate today) {
        Proposal open = openProposal();
        return open != null && open.answerBy() != null && today.isAfter(open.answerBy());
    }

    boolean confirmationIsDue(LocalDate today) {
        return confirmBy().filter(today::isAfter).isPresent();
    }

    /** What both parties are asked about. */
    public @Nullable Proposal openProposal() {
        return proposal != null && proposal.open() ? proposal : null;
    }

    /** The deadline that has yet to pass or be met. */
    private Optional<LocalDate> confirmBy() {
        return Optional.ofNullable(current)
                .filter(standing -> standing.mark() == Standing.Mark.CARRIED)
                .map(Standing::carry)
                .map(Carry::confirmBy);
    }

    /** When the process has to be picked up if nothing is done before; null when only somebody's act goes on with it. */
    @Nullable Instant due(Moment moment) {
        if (isChecking() || !seats.isNone() || leaving.handsOver() || endIsDue(moment.today())) {
            return moment.soon();
        }
        Proposal open = openProposal();
        return Stream.of(
                        open == null || open.answerBy() == null
                                ? null
                                : open.answerBy().plusDays(1),
                        confirmBy().map(day -> day.plusDays(1)).orElse(null),
                        leaving.done() ? null : leaving.to())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(moment::startOf)
                .orElse(null);
    }
}
