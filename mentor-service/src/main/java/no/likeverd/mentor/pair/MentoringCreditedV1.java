package no.likeverd.mentor.pair;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** A mentor wants a completed period to count. */
@EventType("no.likeverd.mentor.mentoring-credited.v1")
record MentoringCreditedV1(String pairId, String personId, LocalDate from, LocalDate to, LocalDate creditedOn) {}
