package no.likeverd.messaging.inbox;

/**
 * The event speaks of something that this service has not heard of yet. Not poison: the event waits, and those of the
 * same source wait behind it.
 */
public final class MissingReference extends RuntimeException {
    public MissingReference(String kind, String id) {
        super(kind + " " + id + " is not known here yet");
    }
}
