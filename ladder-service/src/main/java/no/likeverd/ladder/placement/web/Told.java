package no.likeverd.ladder.placement.web;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.ladder.evidence.EvidenceView;
import no.likeverd.ladder.placement.Entry;
import no.likeverd.ladder.placement.Standing;
import no.likeverd.ladder.placement.Status;
import org.jspecify.annotations.Nullable;

/**
 * A placement as a page tells of it.
 *
 * @param name for those who may see it
 * @param checking whether conditions are being looked at just now
 * @param evidence beside a proposal, for the nearest leader
 * @param history newest first; empty in lists
 */
record Told(
        String placementId,
        String employmentId,
        @Nullable String name,
        String unit,
        Status status,
        boolean checking,
        @Nullable Current current,
        @Nullable Waiting proposal,
        @Nullable Refused refusal,
        List<EvidenceView> evidence,
        List<Happened> history,
        Part part) {

    /**
     * What counts.
     *
     * @param earnedAt the unit where it was earned, when that was not here
     * @param confirmBy while nobody here has confirmed it
     */
    record Current(
            Step step,
            Standing.Mark mark,
            LocalDate since,
            @Nullable String earnedAt,
            @Nullable LocalDate confirmBy) {}

    /** What both are asked about. */
    record Waiting(
            Step step,
            String assessmentId,
            LocalDate answerBy,
            @Nullable LocalDate employeeYesOn,
            @Nullable LocalDate leaderYesOn) {}

    /**
     * What came to nothing, and why.
     *
     * @param reason in the words of who said no; for the two parties
     */
    record Refused(
            Step step,
            String condition,
            List<String> missing,
            LocalDate on,
            @Nullable String reason) {}

    /** One thing that happened. */
    record Happened(Entry entry, Step step) {}

    /** What the reader is to it, and what may be asked for. */
    record Part(boolean own, boolean leads, boolean saidYes, boolean reconsider) {

        public boolean answers() {
            return own || leads;
        }
    }
}
