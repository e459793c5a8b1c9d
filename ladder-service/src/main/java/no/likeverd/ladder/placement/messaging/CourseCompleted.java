package no.likeverd.ladder.placement.messaging;

import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.ladder.evidence.Course;

/** Somebody has completed a course. */
record CourseCompleted(String personId, String courseCode, LocalDate completedOn) {

    static final String TYPE = "no.likeverd.assessment.course-completed.v1";

    CourseCompleted {
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(courseCode, "courseCode");
        Objects.requireNonNull(completedOn, "completedOn");
    }

    Course course() {
        return new Course(courseCode, completedOn);
    }
}
