package no.likeverd.assessment.guidance;

import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.version.Area;
import no.likeverd.assessment.version.LadderVersion;
import no.likeverd.assessment.version.Versions;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** Both sides read the same guidance; HR advisers and union representatives see how often each side does. */
@Component
public class ReadGuidance {

    private final FindAssessments findAssessments;
    private final Versions versions;
    private final GuidanceReadings readings;

    ReadGuidance(FindAssessments findAssessments, Versions versions, GuidanceReadings readings) {
        this.findAssessments = findAssessments;
        this.versions = versions;
        this.readings = readings;
    }

    GuidanceView read(Actor actor, String assessmentId, String areaId) {
        Assessment assessment = findAssessments.one(actor, assessmentId);
        LadderVersion version = version(assessment.scale().versionId());
        Area area = version.area(areaId)
                .orElseThrow(() -> Problem.notFound("UNKNOWN_AREA", "The version has no such area"));
        readings.count(version.versionId(), assessment.requirePart(actor.personId()), 1);
        return GuidanceView.of(version, area);
    }

    /** The guidance of all areas stands beside a form that is shown: each area counts as read. */
    public void readBeside(Assessment assessment, String personId) {
        assessment
                .partOf(personId)
                .ifPresent(part -> readings.count(
                        assessment.scale().versionId(),
                        part,
                        assessment.scale().areaIds().size()));
    }

    GuidanceReadings.Counts counts(Actor actor, String versionId) {
        if (!actor.has(Role.HR_ADVISER)) {
            actor.require(Role.UNION_REPRESENTATIVE);
        }
        return readings.of(version(versionId).versionId());
    }

    private LadderVersion version(String versionId) {
        return versions.find(versionId)
                .orElseThrow(() -> Problem.notFound("UNKNOWN_VERSION", "There is no such ladder version"));
    }
}
