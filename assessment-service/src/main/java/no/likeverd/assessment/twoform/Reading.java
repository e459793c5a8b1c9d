package no.likeverd.assessment.twoform;

import java.time.Instant;

/** Somebody has looked at a form that another person wrote. Says nothing of what stood there. */
public record Reading(String assessmentId, String readerId, String authorId, Instant at) {}
