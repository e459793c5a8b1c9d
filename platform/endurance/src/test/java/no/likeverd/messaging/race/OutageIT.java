package no.likeverd.messaging.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import no.likeverd.embedded.EmbeddedKafka;
import no.likeverd.messaging.crash.Aftermath;
import no.likeverd.messaging.crash.ChildProcess;
import no.likeverd.messaging.crash.Journal;
import no.likeverd.messaging.crash.Life;
import no.likeverd.messaging.crash.MiniService;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service under load whose broker is away, or whose consumer is a hundred times too slow. The long form is
 * {@code -Dlikeverd.outage.seconds=300}.
 */
class OutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("likeverd.outage.seconds", 3));
    private static final int WRITERS = 2;
    private static final int LARGE = 30_000;
    private static final int CAP = 256 * 1024;
    private static final long ROOM = 48L * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    @Rule("MSG-33")
    void withoutABrokerCommandsGoOnUntilTheCapAreRefusedCleanlyAndRecover() throws Exception {
        try (EmbeddedKafka broker = Backends.ownBroker()) {
            Life life = life(broker.bootstrapServers()).padded(LARGE).withTopics();
            try (ChildProcess child = MiniService.start(life);
                    Aftermath aftermath = new Aftermath(life)) {
                await("work").atMost(PATIENCE).until(() -> aftermath.arrived() >= 100);
                long earlier = life.journal().count("refused"); // a slow machine may have met the cap already
                broker.stop();
                await("a refusal").atMost(PATIENCE).until(() -> life.journal().count("refused") >= earlier + WRITERS);
                assertThat(aftermath.mostPending())
                        .as("events that a document took before it refused one")
                        .isGreaterThanOrEqualTo(CAP / LARGE - 1);
                pass();
                long backlog = aftermath.due();
                long refused = life.journal().count("refused");
                broker.restart();
                long told = life.journal().count("ok");
                await("commands again")
                        .atMost(PATIENCE)
                        .until(() -> life.journal().count("ok") > told + 20);
                finish(life, aftermath, List.of(life.journal()));
                assertThat(child.alive()).isTrue();
                System.out.println("broker away: documents due " + backlog + ", refusals " + refused);
            }
        }
        assertHeapFlat();
    }

    @Test
    @Rule("MSG-33")
    void aConsumerAHundredTimesTooSlowGrowsNeitherHeapNorOutboxAndCatchesUp() throws Exception {
        Life life = life(Backends.kafka()).withTopics();
        try (Aftermath aftermath = new Aftermath(life)) {
            try (ChildProcess slow = MiniService.start(life.handlingFor(Duration.ofMillis(30)))) {
                await("work").atMost(PATIENCE).until(() -> aftermath.arrived() >= 20);
                pass();
                long behind = life.journal().count("ok") - aftermath.arrived();
                await("an outbox that empties beside it").atMost(PATIENCE).until(() -> aftermath.due() <= 2 * WRITERS);
                assertThat(slow.alive()).isTrue();
                System.out.println("slow consumer: behind by " + behind + " events");
            }
            try (ChildProcess fast = MiniService.start(life)) {
                await("an answer to everything")
                        .atMost(PATIENCE)
                        .until(() -> life.journal().count("run") == 2);
                finish(life, aftermath, List.of(life.journal()));
                assertThat(fast.alive()).isTrue();
            }
        }
        assertHeapFlat();
    }

    private Life life(String kafka) {
        String service = "outage-" + UUID.randomUUID().toString().substring(0, 8);
        return Life.of(Backends.mongoUri(Backends.freshDatabase("outage")), kafka, service, folder, "only");
    }

    private static void pass() {
        await().pollDelay(OUTAGE).atMost(OUTAGE.plus(PATIENCE)).until(() -> true);
    }

    private static void finish(Life life, Aftermath aftermath, List<Journal> journals) throws Exception {
        life.endLoad();
        await("that the load ends")
                .atMost(PATIENCE)
                .until(() -> life.journal().lines().getLast().endsWith("ended true")
                        || life.journal().lines().stream().anyMatch(line -> line.endsWith("ended true")));
        System.out.println(
                aftermath.awaitSettled(PATIENCE.plus(OUTAGE.multipliedBy(2))).check(journals));
    }

    /**
     * After a collection; the least of the beginning beside the most of the end, with room for what a JVM itself needs.
     */
    private void assertHeapFlat() {
        List<Long> used = new Journal(folder.resolve("only.journal")).figures("heap");
        System.out.println("heap after collections: " + used);
        assertThat(Collections.max(used)).isLessThan(used.getFirst() + ROOM);
    }
}
