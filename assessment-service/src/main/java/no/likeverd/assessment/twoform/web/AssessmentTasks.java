package no.likeverd.assessment.twoform.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.assessment.tenure.End;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.JointRecord;
import no.likeverd.assessment.twoform.domain.NextStep;
import no.likeverd.web.pages.Fact;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Task;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of assessments waits for somebody, and what the newest one ended in. */
@Component
public class AssessmentTasks {

    private static final Map<NextStep, String> PAGES = Map.of(
            NextStep.FILL_IN_FORM, "/form",
            NextStep.CONSENT_TO_HANDOVER, "",
            NextStep.HOLD_CONVERSATION, "/comparison",
            NextStep.SIGN, "/signature");

    private final FindAssessments findAssessments;
    private final Telling telling;
    private final ReadersWords words;

    AssessmentTasks(FindAssessments findAssessments, Telling telling, ReadersWords words) {
        this.findAssessments = findAssessments;
        this.telling = telling;
        this.words = words;
    }

    /** Steps that are the person's, and those whom the person leads and who have never had an assessment. */
    public List<Task> of(Actor actor) {
        Words now = words.now();
        List<Task> tasks = new ArrayList<>(findAssessments.goingOn(actor).stream()
                .flatMap(assessment -> task(assessment, actor, now))
                .toList());
        int toStart = findAssessments.toStart(actor).size();
        if (toStart > 0) {
            tasks.add(new Task(AssessmentPages.ROOT + "/new", "home.task.start", List.of(now.number(toStart)), null));
        }
        return tasks;
    }

    private Stream<Task> task(Assessment assessment, Actor actor, Words now) {
        NextStep next = assessment.nextStep(assessment.requirePart(actor.personId()));
        boolean own = actor.personId().equals(assessment.post().personId());
        return Stream.ofNullable(PAGES.get(next))
                .map(page -> new Task(
                        AssessmentPages.ROOT + "/" + assessment.assessmentId() + page,
                        "home.task." + next + (own ? ".own" : ""),
                        own ? List.of() : List.of(telling.name(assessment.post().personId(), now)),
                        lastDay(assessment)));
    }

    /** The only deadline there is: an assessment that is not finished when the employment ends is stopped. */
    private static @Nullable LocalDate lastDay(Assessment assessment) {
        End end = assessment.outcome().end();
        return end == null ? null : end.day().minusDays(1);
    }

    /** The level that was agreed last, and on which ladder. */
    public List<Fact> facts(Actor actor) {
        Words now = words.now();
        return findAssessments.completedLast(actor).stream()
                .map(assessment -> fact(assessment, now))
                .toList();
    }

    private Fact fact(Assessment assessment, Words now) {
        JointRecord joint = Objects.requireNonNull(assessment.outcome().joint(), "a completed one has it");
        LadderWords ladder = telling.ladder(assessment, now);
        String value = now.say(
                "home.fact.agreed.value",
                ladder.level(joint.content().rank()),
                ladder.title(),
                now.day(joint.content().completedOn()));
        return new Fact("home.fact.agreed", value, AssessmentPages.ROOT + "/" + assessment.assessmentId() + "/record");
    }
}
