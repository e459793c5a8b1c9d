package no.likeverd.assessment.twoform.domain;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** A goal was set; what it says stays in the assessment. */
@EventType("no.likeverd.assessment.learning-goal-set.v1")
record LearningGoalSetV1(
        String assessmentId, String goalId, String employmentId, String personId, String areaId, LocalDate dueOn) {

    static LearningGoalSetV1 of(Assessment assessment, Goal goal) {
        Post post = assessment.post();
        return new LearningGoalSetV1(
                assessment.assessmentId(),
                goal.goalId(),
                post.employmentId(),
                post.personId(),
                goal.areaId(),
                goal.dueOn());
    }
}
