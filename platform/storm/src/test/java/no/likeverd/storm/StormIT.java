package no.likeverd.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import no.likeverd.standalone.separate.Separate;
import no.likeverd.storm.Processes.Child;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every part in a process of its own, each service twice, in a short storm: {@code ./likeverd storm} is the long form. One start
 * for everything: it takes most of the time.
 */
class StormIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PORTS = 40;
    private static final int SERVICES = 5;

    @TempDir
    private Path folder;

    private Process platform;
    private List<Child> last = List.of();

    @AfterEach
    void leaveNothingBehind() {
        platform.destroyForcibly();
        last.forEach(child -> ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly));
    }

    @Test
    void processesAreKilledUnderLoadAndEveryPromiseIsKept() throws Exception {
        Path data = folder.resolve("data");
        platform = start(data, "--replicas", "2");
        Processes processes = new Processes(data);
        await("a platform that is ready; its output is in " + folder)
                .atMost(PATIENCE)
                .until(() -> !platform.isAlive() || Files.exists(data.resolve("ready")));
        assertThat(platform.isAlive())
                .as(() -> "the platform stands; it says: " + output())
                .isTrue();
        everyPartHasAProcessOfItsOwn(processes);

        Clock clock = Clock.system(ZoneId.of("Europe/Oslo"));
        Options options = Options.parse(
                clock.millis(), new String[] {"--data", data.toString(), "--minutes", "0.5", "--kills", "2"});
        Report report = new Storm(options, clock, System.out).rage();

        assertThat(report.ok()).as(report.toString()).isTrue();
        assertThat(report.kills()).hasSize(2).allMatch(kill -> kill.millis() > 0);
        assertThat(report.events()).isGreaterThan(100);
        assertThat(report.arrivals().count()).as("heard while it happened").isBetween(100L, (long) report.events());
        bothInstancesShareTheWork(processes);
        nothingOutlivesTheSupervisor(processes);
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    private void everyPartHasAProcessOfItsOwn(Processes processes) throws IOException {
        last = processes.all();
        assertThat(last).hasSize(4 + 2 * SERVICES).allMatch(Child::ready);
        assertThat(last).extracting(Child::pid).doesNotHaveDuplicates().allMatch(pid -> ProcessHandle.of(pid)
                .isPresent());
    }

    private static void bothInstancesShareTheWork(Processes processes) throws Exception {
        // one of them may have been killed last: it counts from then, and the gateway tries it again when it has been
        // back a while
        try (Front front = new Front(processes.frontPort())) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                IntStream.range(0, 20).forEach(i -> front.get(Pool.CENTRE_LEADER, "/resource-center/v1/orders?size=1"));
                for (String name : List.of("resource-center-1", "resource-center-2")) {
                    assertThat(answered(processes.named(name).orElseThrow()))
                            .as(name)
                            .isPositive();
                }
            });
        }
    }

    /** How many requests about orders the instance has answered since its start, as it counts itself. */
    private static double answered(Child child) throws Exception {
        URI figures = URI.create("http://127.0.0.1:" + child.management() + "/actuator/prometheus");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(figures).build(), BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                    .filter(line -> line.contains("uri=\"/resource-center/v1/orders\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }

    private void nothingOutlivesTheSupervisor(Processes processes) throws Exception {
        last = processes.all();
        platform.destroyForcibly().waitFor();
        await().atMost(PATIENCE).until(() -> last.stream().noneMatch(child -> ProcessHandle.of(child.pid())
                .map(ProcessHandle::isAlive)
                .orElse(false)));
    }

    private Process start(Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
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
                data.toString(),
                "--quiet",
                "yes"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    /** Below those that systems give to whoever calls out, and beside those of other tests. */
    private static int freePorts() {
        return ThreadLocalRandom.current()
                .ints(13_000, 15_000)
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
