package no.likeverd.testing.clean.ladder.placement;

/** A name that only begins like a forbidden one. */
record Baseline(Abstraction abstraction) {
    record Abstraction() {}
}
