package no.likeverd.messaging.event;

/** A record that is no event of ours: an attribute is missing or not of its kind. */
public final class MalformedEvent extends RuntimeException {
    public MalformedEvent(String message) {
        super(message);
    }
}
