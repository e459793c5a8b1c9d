package no.likeverd.assessment.twoform.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has happened in an assessment, is waited for, or comes later.
 *
 * @param what key of its words
 * @param on when it happened, where the reader may know
 * @param by who has done it or who has to; empty when nobody is there to do it
 */
record Step(String what, State state, @Nullable LocalDate on, List<String> by) {

    /** How far it is. */
    enum State {
        DONE,
        NOW,
        LATER
    }

    static Step done(String what, LocalDate on, List<String> by) {
        return new Step(what, State.DONE, on, by);
    }

    /** @param due whether its turn has come */
    static Step of(String what, boolean done, boolean due, @Nullable LocalDate on, List<String> by) {
        return done ? new Step(what, State.DONE, on, by) : new Step(what, due ? State.NOW : State.LATER, null, by);
    }

    /** Names in a row, as one says them. */
    public String names() {
        return String.join(", ", by);
    }
}
