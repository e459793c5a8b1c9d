package no.likeverd.mentor.performer;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** Somebody newly leads a unit and may have a mentor. */
@EventType("no.likeverd.mentor.performer-invited.v1")
record PerformerInvitedV1(String performerId, String personId, String unitId, LocalDate leadsSince) {}
