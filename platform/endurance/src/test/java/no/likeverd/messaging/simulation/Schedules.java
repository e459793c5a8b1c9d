package no.likeverd.messaging.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Runs seeds, several at a time, each on virtual threads of its own. */
final class Schedules {

    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors());
    private static final int ENOUGH_FAILURES = 5;

    /** A seed whose schedule broke a promise. */
    record Failure(long seed, String promise) {}

    /** What came of a number of seeds. */
    record Findings(long schedules, long millis, List<Failure> failures) {}

    private Schedules() {}

    /** Runs seeds of the product as it is, until there are no more, the time is up or enough has failed. */
    static Findings explore(long from, long count, Duration atMost) throws InterruptedException {
        long begun = System.nanoTime();
        AtomicLong next = new AtomicLong(from);
        AtomicLong done = new AtomicLong();
        ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();
        Runnable worker = () -> {
            long seed = next.getAndIncrement();
            while (seed < from + count
                    && failures.size() < ENOUGH_FAILURES
                    && System.nanoTime() - begun < atMost.toNanos()) {
                attempt(seed, Mutant.NONE).ifPresent(failures::add);
                done.incrementAndGet();
                seed = next.getAndIncrement();
            }
        };
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            workers.add(Thread.ofVirtual().start(worker));
        }
        for (Thread thread : workers) {
            thread.join();
        }
        return new Findings(done.get(), (System.nanoTime() - begun) / 1_000_000, List.copyOf(failures));
    }

    /** Runs one seed, from any thread. */
    static Optional<Failure> run(long seed, Mutant mutant) {
        return onVirtualThread(() -> attempt(seed, mutant));
    }

    /** How many steps a seed takes, or what it breaks: what two runs of it must agree about. */
    static String steps(long seed, Mutant mutant) {
        return onVirtualThread(() -> {
            try {
                return Long.toString(World.run(seed, mutant));
            } catch (Violation e) {
                return String.valueOf(e.getMessage());
            }
        });
    }

    private static Optional<Failure> attempt(long seed, Mutant mutant) {
        try {
            long steps = World.run(seed, mutant);
            assert steps > 0 : "a schedule has steps";
            return Optional.empty();
        } catch (Violation e) {
            return Optional.of(new Failure(seed, String.valueOf(e.getMessage())));
        } catch (RuntimeException | Error e) {
            return Optional.of(new Failure(seed, e.toString()));
        }
    }

    private static <T> T onVirtualThread(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        Thread thread = Thread.ofVirtual().start(() -> result.set(work.get()));
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return result.get();
    }
}
