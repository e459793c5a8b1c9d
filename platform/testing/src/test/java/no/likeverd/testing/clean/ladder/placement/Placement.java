package no.likeverd.testing.clean.ladder.placement;

import java.time.Clock;
import java.time.Instant;

public record Placement(Instant since, long nanos) {
    public static Placement now(Clock clock) {
        return new Placement(Instant.now(clock), System.nanoTime());
    }
}
