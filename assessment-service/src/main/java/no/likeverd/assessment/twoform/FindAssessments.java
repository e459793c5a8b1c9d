package no.likeverd.assessment.twoform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Scope;
import no.likeverd.assessment.look.Look;
import no.likeverd.assessment.look.Look.Occasion;
import no.likeverd.assessment.look.Looks;
import no.likeverd.assessment.tenure.Tenure;
import no.likeverd.assessment.tenure.Tenures;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.JointRecord;
import no.likeverd.assessment.twoform.domain.Part;
import no.likeverd.assessment.twoform.domain.Status;
import no.likeverd.assessment.version.LadderVersion;
import no.likeverd.assessment.version.Versions;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** Assessments for their parties; numbers, and nothing but numbers, for HR advisers. */
@Component
public class FindAssessments {

    private final Assessments assessments;
    private final Looks looks;
    private final Tenures tenures;
    private final Versions versions;
    private final Replica replica;

    FindAssessments(Assessments assessments, Looks looks, Tenures tenures, Versions versions, Replica replica) {
        this.assessments = assessments;
        this.looks = looks;
        this.tenures = tenures;
        this.versions = versions;
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

    /** Those in which the actor has this part. */
    public Page<Assessment> of(Actor actor, Part part, PageRequest page) {
        return assessments.of(actor.personId(), part, page);
    }

    /** Open ones in which the actor takes part. */
    public List<Assessment> goingOn(Actor actor) {
        return assessments.goingOn(actor.personId());
    }

    /** The actor's own newest one that both have signed. */
    public Optional<Assessment> completedLast(Actor actor) {
        return assessments.completedLast(actor.personId());
    }

    /** Whom an assessment by or with the actor could be about: the own work, and those whom the actor leads. */
    public List<Tenure> mayOpenFor(Actor actor) {
        return tenures.concerning(actor.personId());
    }

    /** Of those whom the actor leads, those who have never had an assessment although there is a ladder for them. */
    public List<Tenure> toStart(Actor actor) {
        List<LadderVersion> ladders = versions.open();
        List<Tenure> led = mayOpenFor(actor).stream()
                .filter(tenure ->
                        tenure.leader().filter(actor.personId()::equals).isPresent())
                .filter(tenure -> ladders.stream().anyMatch(ladder -> ladder.opensAt(tenure.unitId())))
                .toList();
        Set<String> assessed =
                assessments.assessed(led.stream().map(Tenure::employmentId).toList());
        return led.stream()
                .filter(tenure -> !assessed.contains(tenure.employmentId()))
                .toList();
    }

    /** Gives out the joint record, after it has been noted that what the other has said there is read. */
    public JointRecord record(Actor actor, String assessmentId) {
        Assessment assessment = one(actor, assessmentId);
        JointRecord joint = assessment.recordFor(actor.personId());
        noteLooks(assessment, actor.personId(), Occasion.RECORD);
        return joint;
    }

    /** Notes that the reader is about to see what the others have written in an assessment. */
    public void noteLooks(Assessment assessment, String readerId, Occasion occasion) {
        Look.Side side = Look.Side.valueOf(assessment.requirePart(readerId).name());
        assessment
                .bothForms()
                .othersThan(readerId)
                .forEach(author -> looks.note(assessment.assessmentId(), readerId, side, author, occasion));
    }

    /** Who has read whose form, for both parties. */
    public Page<Look> looks(Actor actor, String assessmentId, PageRequest page) {
        return looks.in(one(actor, assessmentId).assessmentId(), page);
    }

    /** @throws Problem 404 for everybody but the unit's HR advisers */
    public Map<Status, Long> progress(Actor actor, String unitId) {
        if (replica.unit(unitId).isEmpty() || !actor.has(Role.HR_ADVISER, unitId)) {
            throw Problem.notFound("UNKNOWN_UNIT", "There is no such unit among those that you may see");
        }
        return assessments.countBy(new Scope.Units(Set.of(unitId))).getOrDefault(unitId, Map.of());
    }

    /** The same for each unit that has had any, by the unit's id: for HR advisers, of their units alone. */
    public Map<String, Map<Status, Long>> progress(Actor actor) {
        actor.require(Role.HR_ADVISER);
        return assessments.countBy(actor.scope(Role.HR_ADVISER));
    }
}
