package no.likeverd.assessment.twoform.domain;

import no.likeverd.messaging.event.EventType;

/** An assessment ended without a joint record. */
@EventType("no.likeverd.assessment.assessment-stopped.v1")
record AssessmentStoppedV1(String assessmentId, String employmentId, Stop.Reason reason) {}
