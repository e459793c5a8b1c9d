package no.likeverd.messaging.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the product's log quiet: a hundred thousand simulated outages would drown everything else. */
final class Silence {

    private static final Logger PRODUCT = (Logger) LoggerFactory.getLogger("no.likeverd.messaging");

    private Silence() {}

    static void begin() {
        PRODUCT.setLevel(Level.OFF);
    }

    static void end() {
        PRODUCT.setLevel(null);
    }
}
