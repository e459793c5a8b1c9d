package no.likeverd.assessment.course;

import java.time.LocalDate;

/** A course that somebody has completed. */
public record Completion(String courseCode, LocalDate completedOn, String recordedBy, LocalDate recordedOn) {}
