package no.likeverd.messaging.inbox;

/** What became of a delivered event. */
public sealed interface Outcome {

    /** It took effect now. */
    record Applied() implements Outcome {}

    /** It had taken effect before. */
    record Duplicate() implements Outcome {}

    /** It waits for what resolves itself: an earlier event, or a reference. */
    record Waiting(Cause cause, String detail) implements Outcome {}

    /** It cannot be understood or handled; somebody has to look. */
    record Dead(String detail) implements Outcome {}

    /** Why an event waits. */
    enum Cause {
        GAP,
        MISSING_REFERENCE,
        /** An own aggregate takes no more for the moment. */
        BUSY
    }
}
