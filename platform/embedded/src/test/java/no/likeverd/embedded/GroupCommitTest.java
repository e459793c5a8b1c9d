package no.likeverd.embedded;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class GroupCommitTest {

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch release = new CountDownLatch(1);
    private MVStore store;
    private GroupCommit commits;

    @BeforeEach
    void open() {
        store = StoreFile.open(folder.resolve("likeverd.mv"));
        commits = new GroupCommit(store);
    }

    @AfterEach
    void close() {
        release.countDown();
        threads.close();
        store.close();
    }

    @Test
    void savesAWriteBeforeItIsDurable() {
        commits.run(CommandKind.WRITE, () -> store.openMap("m").put("key", "value"));
        assertThat(store.hasUnsavedChanges()).isTrue();

        commits.awaitDurable();

        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    @Test
    void commitsNothingWhileAnotherCommandIsHalfDone() throws Exception {
        Future<?> halfDone = running(CommandKind.WRITE);

        Future<?> reply = threads.submit(() -> {
            commits.run(CommandKind.WRITE, () -> store.openMap("m").put("key", "value"));
            commits.awaitDurable();
        });

        assertWaitsFor(halfDone, reply);
    }

    @Test
    void holdsBackAReadThatMayShowWhatIsNotYetInTheFile() throws Exception {
        DurableBackend backend = new DurableBackend(store, commits);
        Future<?> unsaved = running(CommandKind.WRITE);

        Future<?> reply = threads.submit(
                () -> backend.handleCommand(new EmbeddedChannel(), "database", "find", new Document("find", "things")));

        assertWaitsFor(unsaved, reply);
    }

    @Test
    void changesCollectionsOnlyWhenNobodyReads() throws Exception {
        Future<?> reading = running(CommandKind.READ);

        Future<?> renaming = threads.submit(() -> commits.run(CommandKind.STRUCTURE, () -> "renamed"));

        assertWaitsFor(reading, renaming);
    }

    @Test
    void lets64CommandsShareCommits() throws Exception {
        Future<?> first = running(CommandKind.WRITE);
        long before = store.getCurrentVersion();
        CountDownLatch written = new CountDownLatch(64);
        var replies = IntStream.range(0, 64)
                .mapToObj(key -> threads.submit(() -> {
                    commits.run(CommandKind.WRITE, () -> store.openMap("m").put(key, key));
                    written.countDown();
                    written.await();
                    commits.awaitDurable();
                    return key;
                }))
                .toList();
        release.countDown();
        first.get(10, SECONDS);
        for (Future<?> reply : replies) {
            reply.get(10, SECONDS);
        }

        assertThat(store.openMap("m")).hasSize(64);
        assertThat(store.getCurrentVersion() - before).isLessThanOrEqualTo(2);
    }

    private Future<?> running(CommandKind kind) throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        Future<?> command = threads.submit(() -> commits.run(kind, () -> {
            entered.countDown();
            awaitRelease();
            return kind;
        }));
        entered.await();
        return command;
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertWaitsFor(Future<?> command, Future<?> reply) throws Exception {
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> reply.get(200, MILLISECONDS));
        release.countDown();
        command.get(10, SECONDS);
        reply.get(10, SECONDS);
    }
}
