package no.likeverd.assessment.twoform;

import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Status;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** Assessments for their parties; numbers, and nothing but numbers, for HR advisers. */
@Component
public class FindAssessments {

    private final Assessments assessments;
    private final Readings readings;
    private final Replica replica;

    FindAssessments(Assessments assessments, Readings readings, Replica replica) {
        this.assessments = assessments;
        this.readings = readings;
        this.replica = replica;
    }

    /** @throws Problem 404 for whoever is no party */
    public Assessment one(Actor actor, String assessmentId) {
        Assessment assessment = assessments.get(assessmentId);
        assessment.requirePart(actor.personId());
        return assessment;
    }

    /** For whoever has written there, party or not any more; what it gives is the author's own. */
    public Assessment any(String assessmentId) {
        return assessments.get(assessmentId);
    }

    public Page<Assessment> of(Actor actor, PageRequest page) {
        return assessments.of(actor.personId(), page);
    }

    /** Who has read whose form, for both parties. */
    public Page<Reading> readings(Actor actor, String assessmentId, PageRequest page) {
        return readings.of(one(actor, assessmentId).assessmentId(), page);
    }

    /** @throws Problem 404 for everybody but the unit's HR advisers */
    public Map<Status, Long> progress(Actor actor, String unitId) {
        if (replica.unit(unitId).isEmpty() || !actor.has(Role.HR_ADVISER, unitId)) {
            throw Problem.notFound("UNKNOWN_UNIT", "There is no such unit among those that you may see");
        }
        return assessments.countIn(unitId);
    }
}
