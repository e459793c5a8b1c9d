package no.likeverd.assessment.twoform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.assessment.tenure.Tenures;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.version.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What follows from news of other services. The news is written down first and the assessments are looked for afterwards;
 * whoever opens one writes it first and looks for the news afterwards. So one of the two finds the other, whatever the
 * order.
 */
@Component
class StopAssessments {

    private static final Logger log = LoggerFactory.getLogger(StopAssessments.class);

    private final Assessments assessments;
    private final Tenures tenures;
    private final Versions versions;
    private final Clock clock;

    StopAssessments(Assessments assessments, Tenures tenures, Versions versions, Clock clock) {
        this.assessments = assessments;
        this.tenures = tenures;
        this.versions = versions;
        this.clock = clock;
    }

    /** The employment's leader or end may have changed. */
    void followEmployment(String employmentId) {
        assessments.openOf(employmentId).forEach(this::catchUp);
    }

    /** A version was withdrawn. */
    void withdrawVersion(String versionId) {
        versions.withdraw(versionId);
        List<String> open = assessments.openUnder(versionId);
        while (!open.isEmpty()) {
            open.forEach(this::catchUp);
            open = assessments.openUnder(versionId);
        }
    }

    /** Takes over whatever is known by now, heard before the assessment was there or due today. */
    Assessment catchUp(String assessmentId) {
        Assessment assessment = assessments.get(assessmentId);
        LocalDate today = LocalDate.now(clock);
        if (versions.isWithdrawn(assessment.scale().versionId())) {
            return told(assessments.change(assessmentId, null, open -> open.withdrawVersion(today)));
        }
        return tenures.find(assessment.post().employmentId())
                .map(tenure -> told(assessments.change(assessmentId, null, open -> open.follow(tenure, today))))
                .orElse(assessment);
    }

    private static Assessment told(Assessment assessment) {
        log.debug("assessment {} is {} now", assessment.assessmentId(), assessment.status());
        return assessment;
    }
}
