package no.likeverd.messaging.aggregate;

/** The document has changed since the caller read it. */
public final class StaleVersion extends RuntimeException {
    public StaleVersion(String message) {
        super(message);
    }
}
