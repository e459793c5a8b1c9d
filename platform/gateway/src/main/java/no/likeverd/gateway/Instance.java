package no.likeverd.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;

/** One of a part's instances: where it answers, and whether it has lately. */
record Instance(URI uri, CircuitBreaker breaker) {

    /** Is it worth asking? A breaker that has waited long enough lets a few requests try. */
    boolean mayAnswer() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }
}
