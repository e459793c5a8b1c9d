package no.likeverd.messaging.simulation;

/** A promise that was broken; an error, so that no product code on the way takes it for a failure that it could handle. */
final class Violation extends Error {
    Violation(String promise) {
        super(promise, null, false, false);
    }
}
