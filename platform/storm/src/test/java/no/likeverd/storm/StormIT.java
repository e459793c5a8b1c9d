package no.likeverd.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.likeverd.standalone.separate.Separate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short storm over a platform of separate processes; {@code ./likeverd storm} is the long form. */
class StormIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PORTS = 40;

    @TempDir
    private Path folder;

    private Process platform;

    @AfterEach
    void stop() throws InterruptedException {
        platform.destroy(); // the supervisor takes its children with it
        if (!platform.waitFor(1, TimeUnit.MINUTES)) {
            platform.descendants().forEach(ProcessHandle::destroyForcibly);
            platform.destroyForcibly();
        }
    }

    @Test
    void processesAreKilledUnderLoadAndEveryPromiseIsKept() throws Exception {
        Path data = folder.resolve("data");
        platform = start(data);
        Processes processes = new Processes(data);
        await("a platform that is ready; its output is in " + folder)
                .atMost(PATIENCE)
                .until(() -> !platform.isAlive() || Files.exists(data.resolve("ready")));
        assertThat(processes.allReady()).isTrue();

        Clock clock = Clock.system(ZoneId.of("Europe/Oslo"));
        Options options = Options.parse(
                clock.millis(), new String[] {"--data", data.toString(), "--minutes", "0.5", "--kills", "2"});
        Report report = new Storm(options, clock, System.out).rage();

        assertThat(report.ok()).as(report.toString()).isTrue();
        assertThat(report.kills()).hasSize(2);
        assertThat(report.events()).isGreaterThan(100);
    }

    private Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Separate.class.getName(),
                        "--port",
                        String.valueOf(freePorts()),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private static int freePorts() {
        return ThreadLocalRandom.current()
                .ints(30_000, 40_000)
                .filter(first -> IntStream.range(first, first + PORTS).allMatch(StormIT::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
