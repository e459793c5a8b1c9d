package no.likeverd.messaging.aggregate;

/** The key was used before for something else. */
public final class KeyReused extends RuntimeException {
    public KeyReused(String message) {
        super(message);
    }
}
