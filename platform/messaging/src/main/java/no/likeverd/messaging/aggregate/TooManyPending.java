package no.likeverd.messaging.aggregate;

/** The document holds as many unpublished events, or as many keys, as it may; the broker has to take some first. */
public final class TooManyPending extends RuntimeException {
    public TooManyPending(String message) {
        super(message);
    }
}
