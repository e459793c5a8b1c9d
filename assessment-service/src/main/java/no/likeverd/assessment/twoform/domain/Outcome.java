package no.likeverd.assessment.twoform.domain;

import no.likeverd.assessment.tenure.End;
import org.jspecify.annotations.Nullable;

/**
 * How it ends or has ended.
 *
 * @param end when the employment ends, if that is known
 * @param caughtUp whether anybody has looked for news that came before the assessment was there
 */
public record Outcome(
        @Nullable End end, @Nullable Stop stop, @Nullable JointRecord joint, boolean caughtUp) {

    static final Outcome OPEN = new Outcome(null, null, null, false);

    Outcome ending(@Nullable End known) {
        return new Outcome(known, stop, joint, true);
    }

    Outcome stopped(Stop reached) {
        return new Outcome(end, reached, null, caughtUp);
    }

    Outcome signed(JointRecord reached) {
        return new Outcome(end, null, reached, caughtUp);
    }
}
