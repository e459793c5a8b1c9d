package no.likeverd.ladder.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an employment's end.
 *
 * @param to first day without it; absent while only the move is known
 * @param movedTo the employment that follows; absent when nobody has told of one
 * @param done whether the end has taken effect here
 * @param left the placement that ended, until it has been handed over
 */
public record Leaving(
        @Nullable LocalDate to,
        @Nullable String movedTo,
        boolean done,
        @Nullable Standing left) {

    static final Leaving UNKNOWN = new Leaving(null, null, false, null);

    /** The first day told and the first move told count. */
    Leaving and(@Nullable LocalDate day, @Nullable String move) {
        return new Leaving(to == null ? day : to, movedTo == null ? move : movedTo, done, left);
    }

    Leaving until(LocalDate later) {
        return new Leaving(later, movedTo, done, left);
    }

    Leaving done(@Nullable Standing ended) {
        return new Leaving(to, movedTo, true, ended);
    }

    Leaving handedOver() {
        return new Leaving(to, movedTo, done, null);
    }

    boolean hasCome(LocalDate today) {
        return to != null && !to.isAfter(today);
    }

    /** Whether a placement waits to follow the person. */
    boolean handsOver() {
        return left != null && movedTo != null;
    }
}
