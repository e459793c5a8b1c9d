package no.likeverd.messaging.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.likeverd.messaging.crash.Aftermath;
import no.likeverd.messaging.crash.ChildProcess;
import no.likeverd.messaging.crash.Journal;
import no.likeverd.messaging.crash.Life;
import no.likeverd.messaging.crash.MiniService;
import no.likeverd.messaging.crash.Point;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several instances of a service in processes of their own; the leading one is frozen for longer than its lease while
 * another takes over, and thawed. {@code -Dlikeverd.freeze.seconds=60} for the long form, with four instances and at every point.
 */
class FrozenRelayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final boolean LONG = Integer.getInteger("likeverd.freeze.seconds") != null;
    private static final Duration FROZEN = Duration.ofSeconds(Integer.getInteger("likeverd.freeze.seconds", 2));
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private final List<ChildProcess> children = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();

    @AfterEach
    void stop() {
        children.forEach(ChildProcess::close);
    }

    @ParameterizedTest
    @MethodSource("howMany")
    @Rule("MSG-32")
    void ofSeveralInstancesOneIsFrozenAndThawedAndNothingIsLostOrDoubled(int instances) throws Exception {
        Life life = life().shared().writing(1, Duration.ofMillis(5));
        ChildProcess leader = lead(life.named("i0"));
        for (int i = 1; i < instances; i++) {
            start(life.named("i" + i));
        }
        try (Aftermath aftermath = new Aftermath(life)) {
            awaitWork(aftermath, 200);
            leader.freeze();
            awaitTakeOver(aftermath);
            leader.thaw();
            finish(life, aftermath);
        }
    }

    @ParameterizedTest
    @MethodSource("where")
    @Rule("MSG-32")
    void aRelayThatThawsBeforeItsSnapshotDoesNotPutAnOldOneLast(Point point) throws Exception {
        Life life = life();
        int times = point == Point.BEFORE_FENCING ? 1 : 20;
        lead(life.named("frozen").writing(0, Duration.ZERO).freezingAt(point, times));
        start(life.named("writing"));
        try (Aftermath aftermath = new Aftermath(life)) {
            awaitTakeOver(aftermath);
            children.getFirst().thaw();
            finish(life, aftermath);
        }
    }

    static List<Integer> howMany() {
        return LONG ? List.of(2, 4) : List.of(2);
    }

    static List<Point> where() {
        return LONG
                ? List.of(
                        Point.AFTER_READING_WHAT_IS_DUE,
                        Point.BEFORE_SNAPSHOT,
                        Point.BEFORE_SNAPSHOT_COMMIT,
                        Point.BEFORE_FENCING)
                : List.of(Point.AFTER_READING_WHAT_IS_DUE);
    }

    private Life life() throws Exception {
        String service = "frozen-" + UUID.randomUUID().toString().substring(0, 8);
        return Life.of(Backends.mongoUri(Backends.freshDatabase("frozen")), Backends.kafka(), service, folder, "first")
                .withTopics();
    }

    private ChildProcess lead(Life life) throws Exception {
        ChildProcess child = start(life);
        await("that it leads").atMost(PATIENCE).until(() -> life.journal().lines().stream()
                .anyMatch(line -> line.startsWith("leading true")));
        return child;
    }

    private ChildProcess start(Life life) throws Exception {
        ChildProcess child = MiniService.start(life);
        children.add(child);
        lives.add(life);
        return child;
    }

    private static void awaitWork(Aftermath aftermath, long events) {
        long before = aftermath.arrived();
        await("that events arrive").atMost(PATIENCE).until(() -> aftermath.arrived() >= before + events);
    }

    /** Somebody else leads, has published, and the frozen one stays so for a while. */
    private static void awaitTakeOver(Aftermath aftermath) {
        await("that another leads").atMost(PATIENCE).until(() -> aftermath.epoch() >= 2);
        awaitWork(aftermath, 100);
        await().pollDelay(FROZEN).atMost(FROZEN.plus(PATIENCE)).until(() -> true);
    }

    private void finish(Life life, Aftermath aftermath) throws Exception {
        await().pollDelay(A_WHILE).atMost(PATIENCE).until(() -> true);
        life.endLoad();
        List<Journal> journals = lives.stream().map(Life::journal).toList();
        for (Journal journal : journals) {
            await("that the load ends").atMost(PATIENCE).until(() -> journal.lines().stream()
                    .anyMatch(line -> line.endsWith("ended true")));
        }
        var figures = aftermath.awaitSettled().check(journals);
        assertThat(children).allMatch(ChildProcess::alive);
        System.out.println("frozen relay of " + children.size() + ": " + figures);
    }
}
