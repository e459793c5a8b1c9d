package no.likeverd.assessment.twoform;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.assessment.tenure.Tenure;
import no.likeverd.assessment.tenure.Tenures;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Opening;
import no.likeverd.assessment.twoform.domain.Post;
import no.likeverd.assessment.twoform.domain.Scale;
import no.likeverd.assessment.version.LadderVersion;
import no.likeverd.assessment.version.Versions;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The employee or the nearest leader opens an assessment. An employment of others is as unknown as none. */
@Component
public class OpenAssessment {

    private static final Logger log = LoggerFactory.getLogger(OpenAssessment.class);

    private final Assessments assessments;
    private final Tenures tenures;
    private final Versions versions;
    private final StopAssessments news;
    private final Clock clock;

    OpenAssessment(Assessments assessments, Tenures tenures, Versions versions, StopAssessments news, Clock clock) {
        this.assessments = assessments;
        this.tenures = tenures;
        this.versions = versions;
        this.news = news;
        this.clock = clock;
    }

    public Assessment open(Actor actor, String employmentId, String versionId, CommandKey key) {
        Tenure tenure = tenures.find(employmentId)
                .filter(known -> concerns(actor, known))
                .orElseThrow(
                        () -> Problem.invalid("UNKNOWN_EMPLOYMENT", "employmentId", "You may see no such employment"));
        return assessments.openedBy(key).orElseGet(() -> open(actor, tenure, versionId, key));
    }

    private Assessment open(Actor actor, Tenure tenure, String versionId, CommandKey key) {
        String leader = requireLeader(tenure);
        LadderVersion version = requireVersion(versionId, tenure.unitId());
        Assessment opened = assessments.open(
                tenure.employmentId(), key, number -> begun(tenure, leader, version, opening(actor, number, key)));
        log.info("assessment {} was opened", opened.assessmentId());
        return news.catchUp(opened.assessmentId());
    }

    private static boolean concerns(Actor actor, Tenure tenure) {
        return actor.personId().equals(tenure.personId())
                || tenure.leader().filter(actor.personId()::equals).isPresent();
    }

    private String requireLeader(Tenure tenure) {
        if (!tenure.lastsOn(LocalDate.now(clock))) {
            throw Problem.conflict("EMPLOYMENT_NOT_ACTIVE", "The employment has not begun or has ended");
        }
        return tenure.leader().orElseThrow(() -> Problem.conflict("NO_LEADER", "The employment has no nearest leader"));
    }

    private LadderVersion requireVersion(String versionId, String unitId) {
        LadderVersion version = versions.find(versionId)
                .orElseThrow(() -> Problem.invalid("UNKNOWN_VERSION", "versionId", "There is no such ladder version"));
        if (!version.opensAt(unitId) || versions.isWithdrawn(versionId)) {
            throw Problem.conflict(
                    "VERSION_NOT_OPEN_HERE", "The version is neither adopted nor piloted at the employment's unit");
        }
        return version;
    }

    private Opening opening(Actor actor, int number, CommandKey key) {
        return new Opening(number, actor.personId(), LocalDate.now(clock), Assessments.commandOf(key), key.bodyHash());
    }

    private static Assessment begun(Tenure tenure, String leader, LadderVersion version, Opening opening) {
        return Assessment.of(
                Assessments.idFor(tenure.employmentId(), opening.number()),
                opening,
                new Post(tenure.employmentId(), tenure.personId(), tenure.unitId()),
                leader,
                new Scale(version.versionId(), version.ladderId(), version.top(), version.areaIds()));
    }
}
