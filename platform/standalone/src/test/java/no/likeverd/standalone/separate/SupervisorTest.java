package no.likeverd.standalone.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import no.likeverd.standalone.Console;
import no.likeverd.standalone.PartFailed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    private Path data;

    private final FakeProcesses processes = new FakeProcesses();
    private final AtomicLong now = new AtomicLong();
    private Supervisor supervisor;

    @BeforeEach
    void plan() throws Exception {
        var children = new ProcessPlan(SeparateOptions.parse("--data", data.toString()))
                .processes().stream()
                        .map(planned -> new Child(planned, processes))
                        .toList();
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        supervisor = new Supervisor(children, new ProcessTable(data), new Console(silent), now::get);
    }

    @Test
    void startsTheServicesAfterBrokerAndStore() throws Exception {
        look();
        assertThat(processes.names()).containsExactly("kafka", "store", "gateway", "issuer");

        processes.launched().get(2).ready = true;
        processes.launched().get(3).ready = true;
        look();
        assertThat(processes.launched()).hasSize(4);

        allBecomeReady();
        assertThat(processes.launched()).hasSize(9);
        assertThat(supervisor.ready()).isCompleted();
    }

    @Test
    void startsAgainWhatEndedAndSaysSo() throws Exception {
        allBecomeReady();
        var killed = processes.launched().getLast();

        killed.alive = false;
        look();
        assertThat(row(killed)).returns("waiting", ProcessTable.Row::state).returns(0L, ProcessTable.Row::pid);
        now.addAndGet(Backoff.SHORTEST.toNanos() - 1);
        look();
        assertThat(processes.launched()).hasSize(9);
        now.addAndGet(1);
        look();
        processes.launched().getLast().ready = true;
        look();

        assertThat(row(killed))
                .returns("ready", ProcessTable.Row::state)
                .returns(10L, ProcessTable.Row::pid)
                .returns(1, ProcessTable.Row::restarts);
    }

    @Test
    void givesUpWhenAProcessEndsBeforeItWasEverReady() throws Exception {
        look();
        processes.launched().getFirst().alive = false;

        assertThatThrownBy(supervisor::look).isInstanceOf(PartFailed.class).hasMessage("kafka did not start: because");
    }

    @Test
    void endsEverythingAndForcesWhatDoesNotObey() throws Exception {
        allBecomeReady();
        processes.launched().getLast().obedient = false;
        var stopping = Thread.ofPlatform().start(this::stop);
        while (!stopping.join(Duration.ofMillis(10))) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThat(processes.launched()).noneMatch(FakeProcesses.Fake::isAlive);
        assertThat(ProcessTable.read(data)).isEmpty();
        assertThat(supervisor.look()).isFalse();
    }

    private void stop() {
        try {
            supervisor.stop();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void allBecomeReady() throws Exception {
        for (int i = 0; i < 6; i++) {
            look();
            processes.launched().forEach(fake -> fake.ready = true);
        }
        look();
    }

    private void look() throws Exception {
        assertThat(supervisor.look()).isTrue();
    }

    private ProcessTable.Row row(FakeProcesses.Fake fake) throws Exception {
        return ProcessTable.read(data).stream()
                .filter(row -> row.name().equals(fake.planned.name()))
                .findFirst()
                .orElseThrow();
    }
}
