package no.likeverd.assessment.course;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** Somebody has completed a course; told once per person and course. */
@EventType("no.likeverd.assessment.course-completed.v1")
record CourseCompletedV1(String personId, String courseCode, LocalDate completedOn) {}
