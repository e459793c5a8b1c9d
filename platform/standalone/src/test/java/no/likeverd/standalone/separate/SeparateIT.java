package no.likeverd.standalone.separate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import no.likeverd.standalone.Contexts;
import no.likeverd.standalone.Ports;
import no.likeverd.standalone.PublicApi;
import no.likeverd.standalone.StandaloneProcess;
import no.likeverd.standalone.separate.ProcessTable.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every part in a process of its own, each service twice. One start for everything: it takes most of the time. */
class SeparateIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int REQUESTS = 12;

    @TempDir
    private Path folder;

    private final int port = StandaloneProcess.freePorts(2 * Ports.SPAN);
    private List<Row> last = List.of();

    @AfterEach
    void leaveNothingBehind() {
        last.forEach(row -> ProcessHandle.of(row.pid()).ifPresent(ProcessHandle::destroyForcibly));
    }

    @Test
    void sharesTheWorkAndOutlivesWhatIsKilled() throws Exception {
        var supervisor = StandaloneProcess.start(Separate.class, port, data(), "--replicas", "2")
                .awaitReady();

        everyPartHasAProcessOfItsOwn();
        bothInstancesAnswer();
        aKilledServiceIsReplacedWhileTheOtherAnswers();
        aKilledStoreComesBackWithItsData();
        supervisor.kill();
        everyProcessEnds();
    }

    private void everyPartHasAProcessOfItsOwn() {
        assertThat(rows()).hasSize(1 + 4 + 2 * 5).allMatch(Row::isReady);
        assertThat(rows()).extracting(Row::pid).doesNotHaveDuplicates().allMatch(pid -> ProcessHandle.of(pid)
                .isPresent());
    }

    private void bothInstancesAnswer() throws Exception {
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(people()).isGreaterThan(35);
        }
        for (var instance : List.of("directory-1", "directory-2")) {
            assertThat(answered(row(instance))).isGreaterThanOrEqualTo(REQUESTS / 2.0);
        }
    }

    private void aKilledServiceIsReplacedWhileTheOtherAnswers() {
        var killed = kill("directory-1");
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(people()).isGreaterThan(35);
        }
        awaitReplaced(killed);
    }

    private void aKilledStoreComesBackWithItsData() {
        long before = people();
        awaitReplaced(kill("store"));
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(people())
                .isEqualTo(before));
    }

    private void everyProcessEnds() {
        await().atMost(PATIENCE).until(() -> last.stream()
                .noneMatch(row ->
                        ProcessHandle.of(row.pid()).map(ProcessHandle::isAlive).orElse(false)));
    }

    private Row kill(String name) {
        var row = row(name);
        ProcessHandle.of(row.pid()).orElseThrow().destroyForcibly();
        return row;
    }

    private void awaitReplaced(Row killed) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var row = row(killed.name());
            assertThat(row.isReady()).isTrue();
            assertThat(row.pid()).isNotEqualTo(killed.pid());
            assertThat(row.restarts()).isEqualTo(killed.restarts() + 1);
        });
    }

    private Row row(String name) {
        return rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Row> rows() {
        try {
            last = ProcessTable.read(data());
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long people() {
        var answer = new PublicApi(front(), Contexts.ADMINISTRATOR).get("directory", "/v1/people?size=1");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("total").asLong();
    }

    /** How often the instance has listed people, as it counts itself. */
    private static double answered(Row row) throws Exception {
        var request = HttpRequest.newBuilder(Ports.address(row.management()).resolve("/actuator/prometheus"));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                    .filter(line -> line.contains("uri=\"/directory/v1/people\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private URI front() {
        return new Ports(port).front();
    }
}
