package no.likeverd.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneIT {

    @TempDir
    private static Path folder;

    private static Path data;
    private static int port;
    private static StandaloneProcess platform;

    @BeforeAll
    static void start() throws IOException {
        data = folder.resolve("data");
        port = StandaloneProcess.freePorts();
        platform = StandaloneProcess.start(port, data).awaitReady();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        platform.terminate();
        platform.awaitEnd();
    }

    @Test
    void isReadyWithTheSampleMunicipality() throws Exception {
        assertThat(data.resolve("ready")).hasContent("url=http://127.0.0.1:" + port);
        assertThat(people()).isGreaterThan(35);
        assertThat(Status.show(front(), new Console(System.out))).isTrue();
    }

    @Test
    void saysWhereEverythingIs() {
        assertThat(platform.output())
                .contains("✓ Kafka", "✓ store", "✓ gateway", "✓ issuer", "✓ sample municipality")
                .contains("Likeverd is ready: " + front() + "/")
                .contains("/v3/api-docs", "/actuator/prometheus", "/demo/people", "p-1002", "./likeverd stop")
                .contains("The embedded store is for trying")
                .doesNotContain("WARN", "Exception");
        Part.SERVICES.forEach(part -> assertThat(platform.output()).contains("✓ " + part.name()));
    }

    @Test
    void keepsItsContextsApart() throws Exception {
        var ports = new Ports(port);
        for (var part : Part.SERVICES) {
            assertThat(services(ports.managementOf(part.offset()))).containsExactly(part.name());
        }
        assertThat(services(ports.managementOf(Ports.GATEWAY))).containsExactly("gateway");
        assertThat(services(ports.managementOf(Ports.ISSUER))).containsExactly("issuer");
        assertThat(metrics(ports.managementOf(Ports.GATEWAY))).doesNotContain("kafka_", "mongodb_", "tomcat_");
        assertThat(metrics(ports.managementOf(Ports.ISSUER))).doesNotContain("kafka_", "mongodb_");
    }

    @Test
    void givesAPlainReasonWhenAPortIsTaken() throws Exception {
        var second = StandaloneProcess.start(port, folder.resolve("second"));

        second.awaitEnd();

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).contains("✗", "did not start", "in use").doesNotContain("\tat ");
    }

    @Test
    void givesAPlainReasonWhenTheMongoDbIsAway() throws Exception {
        var other = StandaloneProcess.start(
                StandaloneProcess.freePorts(), folder.resolve("third"), "--mongo", "mongodb://127.0.0.1:1/");

        other.awaitEnd();

        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.output()).contains("no MongoDB answers at 127.0.0.1:1").doesNotContain("\tat ");
    }

    @Test
    void stopsCleanlyAndKeepsItsData() throws Exception {
        var before = people();
        var began = System.nanoTime();

        platform.terminate();
        platform.awaitEnd();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(platform.output()).endsWith("stopped\n");
        assertThat(data.resolve("ready")).doesNotExist();
        assertThat(Files.readString(data.resolve("logs/likeverd-platform.log")))
                .doesNotContain("did not stop cleanly", "too long");
        platform = StandaloneProcess.start(port, data).awaitReady();
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void recoversByItselfAfterBeingKilled() throws Exception {
        var before = people();

        platform.kill();
        platform = StandaloneProcess.start(port, data).awaitReady();

        assertThat(people()).isEqualTo(before);
        assertThat(Status.show(front(), new Console(System.out))).isTrue();
    }

    /** Which services the figures on a management port speak of. */
    private static Set<String> services(int port) throws Exception {
        return Pattern.compile("service=\"([^\"]+)\"")
                .matcher(metrics(port))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String metrics(int port) throws Exception {
        var request = HttpRequest.newBuilder(Ports.address(port).resolve("/actuator/prometheus"));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    private static URI front() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static long people() {
        return new PublicApi(front(), Contexts.ADMINISTRATOR)
                .get("directory", "/v1/people?size=1")
                .body()
                .path("total")
                .asLong();
    }
}
