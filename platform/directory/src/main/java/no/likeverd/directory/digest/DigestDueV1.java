package no.likeverd.directory.digest;

import java.time.Instant;
import no.likeverd.messaging.event.EventType;

/** It is time to tell somebody how many tasks wait; whoever has tasks counts them. */
@EventType("no.likeverd.directory.digest-due.v1")
record DigestDueV1(String digestId, String personId, Instant dueAt, Instant answerBy) {}
