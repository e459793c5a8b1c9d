package no.likeverd.messaging.simulation;

/** The process is gone: an error, so that nothing on the way out takes it for a failure that it could handle. */
final class Crash extends Error {
    Crash() {
        super("crash", null, false, false);
    }
}
