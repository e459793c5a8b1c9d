package no.likeverd.storm.check;

/** What a client knows after a request; without an answer, or with a server's error, it knows nothing. */
public enum Outcome {
    OK,
    FAIL,
    UNKNOWN
}
