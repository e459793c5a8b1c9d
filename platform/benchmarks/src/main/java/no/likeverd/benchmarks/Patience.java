package no.likeverd.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what others are to finish, by looking at it every so often. */
final class Patience {

    private static final long LONGEST = Duration.ofMinutes(10).toNanos();

    private Patience() {}

    /** @throws IllegalStateException when it does not come true in ten minutes */
    static void until(String what, Duration every, BooleanSupplier done) {
        long end = System.nanoTime() + LONGEST;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            LockSupport.parkNanos(every.toNanos());
        }
    }
}
