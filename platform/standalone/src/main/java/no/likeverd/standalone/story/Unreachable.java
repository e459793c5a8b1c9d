package no.likeverd.standalone.story;

import java.io.IOException;
import java.net.URI;

/** Nothing answers where the platform should be. */
final class Unreachable extends RuntimeException {

    Unreachable(URI address, IOException cause) {
        super("nothing answers at " + address + " (" + cause.getClass().getSimpleName() + ")", cause);
    }
}
