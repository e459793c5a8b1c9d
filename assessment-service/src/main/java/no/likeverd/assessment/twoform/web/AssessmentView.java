package no.likeverd.assessment.twoform.web;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Form;
import no.likeverd.assessment.twoform.domain.JointRecord;
import no.likeverd.assessment.twoform.domain.NextStep;
import no.likeverd.assessment.twoform.domain.Part;
import no.likeverd.assessment.twoform.domain.Signature;
import no.likeverd.assessment.twoform.domain.Status;
import no.likeverd.assessment.twoform.domain.Stop;
import org.jspecify.annotations.Nullable;

/**
 * How far an assessment has come, for one of its parties: whose form is in, nothing of what stands there.
 *
 * @param handoverPending a new leader waits for the employee's yes
 */
record AssessmentView(
        String assessmentId,
        String employmentId,
        String personId,
        String unitId,
        @Nullable String leaderPersonId,
        String versionId,
        String ladderId,
        String method,
        Status status,
        Part yourPart,
        NextStep nextStep,
        boolean employeeSubmitted,
        boolean leaderSubmitted,
        boolean handoverPending,
        List<Part> signedBy,
        LocalDate openedOn,
        @Nullable LocalDate completedOn,
        @Nullable Stop stopped) {

    /** @throws no.likeverd.web.Problem 404 for whoever is no party */
    static AssessmentView of(Assessment assessment, String readerId) {
        Part part = assessment.requirePart(readerId);
        Form leader = assessment.forms().leader();
        JointRecord joint = assessment.outcome().joint();
        return new AssessmentView(
                assessment.assessmentId(),
                assessment.post().employmentId(),
                assessment.post().personId(),
                assessment.post().unitId(),
                assessment.leaderPersonId(),
                assessment.scale().versionId(),
                assessment.scale().ladderId(),
                "TWO_FORM",
                assessment.status(),
                part,
                assessment.nextStep(part),
                assessment.forms().employee().submitted(),
                leader != null && leader.submitted(),
                assessment.handoverPending(),
                assessment.conversation().signatures().stream()
                        .map(Signature::part)
                        .toList(),
                assessment.opening().on(),
                joint == null ? null : joint.content().completedOn(),
                assessment.outcome().stop());
    }
}
