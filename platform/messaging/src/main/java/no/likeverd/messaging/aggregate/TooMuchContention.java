package no.likeverd.messaging.aggregate;

/** Every attempt to write was overtaken by somebody else's write. */
public final class TooMuchContention extends RuntimeException {
    public TooMuchContention(String message) {
        super(message);
    }
}
