package no.likeverd.mentor.corps;

import no.likeverd.messaging.event.EventType;

/** Somebody has offered to be a mentor. */
@EventType("no.likeverd.mentor.mentor-joined-corps.v1")
record MentorJoinedCorpsV1(String mentorId, String personId, String unitId) {}
