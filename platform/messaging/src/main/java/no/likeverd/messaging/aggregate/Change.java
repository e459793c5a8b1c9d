package no.likeverd.messaging.aggregate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision wants written: new state and the wire records of its events, in one atomic write.
 *
 * @param resumeAt when a process that is under way shall be picked up again if nobody finishes it before
 */
public record Change<S>(
        @Nullable S state, List<Object> events, @Nullable Instant resumeAt) {

    public static <S> Change<S> to(S state, Object... events) {
        return new Change<>(state, List.of(events), null);
    }

    public static <S> Change<S> to(S state, List<?> events) {
        return new Change<>(state, List.copyOf(events), null);
    }

    /** Nothing to write: what was asked for is so already. */
    public static <S> Change<S> nothing() {
        return new Change<>(null, List.of(), null);
    }

    public Change<S> resumeAt(Instant time) {
        return new Change<>(state, events, time);
    }
}
