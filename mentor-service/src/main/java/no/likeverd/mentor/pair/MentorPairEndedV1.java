package no.likeverd.mentor.pair;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** A pair is over. Never who ended it. */
@EventType("no.likeverd.mentor.mentor-pair-ended.v1")
record MentorPairEndedV1(
        String pairId, String mentorPersonId, String performerPersonId, LocalDate on, EndReason reason) {}
