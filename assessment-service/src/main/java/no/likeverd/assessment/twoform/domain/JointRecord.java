package no.likeverd.assessment.twoform.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What both have signed, as it was at that moment. Nothing of it ever changes.
 *
 * @param sha256 of the content as JSON in UTF-8: fields in alphabetical order, no white space, absent values as null
 */
public record JointRecord(Content content, String sha256) {

    /** What was signed. */
    public record Content(
            String assessmentId,
            String employmentId,
            String personId,
            String unitId,
            String leaderPersonId,
            String versionId,
            String ladderId,
            LocalDate openedOn,
            LocalDate heldOn,
            LocalDate completedOn,
            List<Agreement.Area> areas,
            int rank,
            List<Goal> goals,
            List<Signature> signatures) {

        public Content {
            areas = List.copyOf(areas);
            goals = List.copyOf(goals);
            signatures = List.copyOf(signatures);
        }
    }

    /** Of an assessment that both have signed. */
    static JointRecord of(Assessment signed, LocalDate today) {
        Agreement agreement = Objects.requireNonNull(signed.conversation().agreement(), "both have signed");
        Content content = new Content(
                signed.assessmentId(),
                signed.post().employmentId(),
                signed.post().personId(),
                signed.post().unitId(),
                Objects.requireNonNull(signed.leaderPersonId(), "both have signed"),
                signed.scale().versionId(),
                signed.scale().ladderId(),
                signed.opening().on(),
                agreement.heldOn(),
                today,
                agreement.areas(),
                agreement.rank(),
                signed.conversation().goals(),
                signed.conversation().signatures());
        return new JointRecord(content, Canonical.sha256(content));
    }

    /** Whether the content is what was signed. */
    public boolean intact() {
        return sha256.equals(Canonical.sha256(content));
    }
}
