package no.likeverd.mentor.performer;

import no.likeverd.messaging.event.EventType;

/** Somebody wants a mentor. */
@EventType("no.likeverd.mentor.performer-enrolled.v1")
record PerformerEnrolledV1(String performerId, String personId, String unitId) {}
