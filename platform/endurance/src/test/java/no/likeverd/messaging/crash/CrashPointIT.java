package no.likeverd.messaging.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service is halted at every point of a command's and an event's life, again and again on the same data; each time
 * the next one has to recover from it, and may be halted while it does. {@code -Dlikeverd.crash.runs=50} halts at each
 * point fifty times, {@code -Dlikeverd.crash.seed=N} repeats a run, {@code -Dlikeverd.crash.points=A,B} takes only
 * some.
 */
class CrashPointIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int RUNS = Integer.getInteger("likeverd.crash.runs", 1);
    private static final long SEED = Long.getLong("likeverd.crash.seed", System.nanoTime());
    private static final int MOST_PASSES = 12;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    /** Where a service is to be halted, and how often it passes the place before. */
    private record Halt(Point point, int times) {}

    @Test
    @Rule("MSG-30")
    void aServiceHaltedAnywhereLosesNothingAndDoesNothingTwice() throws Exception {
        String service = "crash-" + UUID.randomUUID().toString().substring(0, 8);
        Life life = Life.of(
                        Backends.mongoUri(Backends.freshDatabase("crash")), Backends.kafka(), service, folder, "mini")
                .withTopics();
        List<Halt> halts = halts();
        long begun = System.nanoTime();
        for (Halt halt : halts) {
            haltAt(life, halt);
        }
        recoverAndCheck(life, halts, begun);
    }

    private List<Halt> halts() {
        List<Halt> halts = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            List<Point> points = new ArrayList<>(points());
            Collections.shuffle(points, random);
            points.forEach(point -> halts.add(new Halt(point, 1 + random.nextInt(mostPasses(point)))));
        }
        return halts;
    }

    private static List<Point> points() {
        String some = System.getProperty("likeverd.crash.points", "");
        return some.isEmpty()
                ? List.of(Point.values())
                : Arrays.stream(some.split(",")).map(Point::valueOf).toList();
    }

    /** A service takes the lease and fences once; the rest it does all the time. */
    private static int mostPasses(Point point) {
        return point == Point.AFTER_LEASE || point == Point.BEFORE_FENCING ? 1 : MOST_PASSES;
    }

    private void haltAt(Life life, Halt halt) throws Exception {
        Life doomed = life.endingAt(halt.point(), halt.times());
        try (ChildProcess child = MiniService.start(doomed)) {
            assertThat(child.exitCode(PATIENCE))
                    .as("halted at %s, seed %d, output in %s", halt, SEED, folder)
                    .isEqualTo(Fate.HALTED);
        }
    }

    private void recoverAndCheck(Life life, List<Halt> halts, long begun) throws Exception {
        try (ChildProcess child = MiniService.start(life.writing(0, Duration.ZERO));
                Aftermath aftermath = new Aftermath(life)) {
            var figures = aftermath.awaitAnswered(life.journal()).awaitSettled().check(List.of(life.journal()));
            assertThat(child.alive()).isTrue();
            System.out.printf(
                    "crash points: %d halts at %d points, %s, %d s, seed %d%n",
                    halts.size(),
                    points().size(),
                    figures,
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                    SEED);
        } catch (AssertionError e) {
            throw new AssertionError("seed " + SEED + ", halts " + halts, e);
        }
    }
}
