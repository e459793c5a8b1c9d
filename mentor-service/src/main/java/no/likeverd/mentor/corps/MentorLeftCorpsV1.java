package no.likeverd.mentor.corps;

import no.likeverd.messaging.event.EventType;

/** Somebody is no mentor any more. */
@EventType("no.likeverd.mentor.mentor-left-corps.v1")
record MentorLeftCorpsV1(String mentorId, String personId, Reason reason) {

    /** By own wish, or because the employment has ended. */
    enum Reason {
        WITHDREW,
        LEFT
    }
}
