package no.likeverd.assessment.twoform.web;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.assessment.twoform.domain.JointRecord;

/**
 * The joint record.
 *
 * @param sha256 of the content as JSON in UTF-8: fields in alphabetical order, no white space, absent values as null
 */
record RecordView(ContentView content, String sha256) {

    /** What both have signed. */
    record ContentView(
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
            List<ConversationView.AgreedView> areas,
            int rank,
            List<ConversationView.GoalView> goals,
            List<ConversationView.SignatureView> signatures) {}

    /** The record as it was signed. */
    static RecordView of(JointRecord joint) {
        JointRecord.Content signed = joint.content();
        ContentView content = new ContentView(
                signed.assessmentId(),
                signed.employmentId(),
                signed.personId(),
                signed.unitId(),
                signed.leaderPersonId(),
                signed.versionId(),
                signed.ladderId(),
                signed.openedOn(),
                signed.heldOn(),
                signed.completedOn(),
                signed.areas().stream().map(ConversationView.AgreedView::of).toList(),
                signed.rank(),
                signed.goals().stream().map(ConversationView.GoalView::of).toList(),
                signed.signatures().stream()
                        .map(ConversationView.SignatureView::of)
                        .toList());
        return new RecordView(content, joint.sha256());
    }
}
