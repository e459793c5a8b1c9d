package no.likeverd.messaging.inbox;

import no.likeverd.messaging.event.Envelope;

/** A typed event with its envelope. */
public record Event<T>(Envelope envelope, T data) {

    /** Id of the aggregate that the event is about. */
    public String subject() {
        return envelope.subject();
    }
}
