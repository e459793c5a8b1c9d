package no.likeverd.messaging.aggregate;

/** There is no document with this id. */
public final class UnknownAggregate extends RuntimeException {
    public UnknownAggregate(String message) {
        super(message);
    }
}
