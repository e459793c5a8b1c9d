package no.likeverd.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoryTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer platform;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.start();
    }

    @AfterEach
    void stop() {
        platform.stop(0);
    }

    @Test
    void endsWith1AndSaysWhatCame() {
        answers("/demo/tokens", 200, "{\"access_token\":\"secret\"}");
        answers("/directory/v1/imports", 422, "{\"code\":\"IMPORT_REFUSED\",\"detail\":\"Mend the files\"}");

        assertThat(tell("--url", url())).isEqualTo(1);

        assertThat(said.toString(UTF_8))
                .contains("✗ 1  The sample municipality is imported")
                .contains("expected: 201 from POST /directory/v1/imports")
                .contains("came:     422 IMPORT_REFUSED Mend the files");
        assertThat(requests).containsExactly("POST /demo/tokens", "POST /directory/v1/imports Bearer secret keyed");
    }

    @Test
    void writesTheStepsForMachines() throws IOException {
        answers("/", 404, "<html>something else</html>");
        Path json = folder.resolve("steps.json");

        assertThat(tell("--url", url(), "--json", json.toString())).isEqualTo(1);

        JsonNode report = JsonMapper.shared().readTree(Files.readAllBytes(json));
        assertThat(report.get("ok").asBoolean()).isFalse();
        JsonNode step = report.get("steps").get(0);
        assertThat(step.propertyNames()).containsExactlyInAnyOrder("id", "title", "ok", "millis", "detail");
        assertThat(step.get("id").asInt()).isEqualTo(1);
        assertThat(step.get("ok").asBoolean()).isFalse();
        assertThat(step.get("detail").asString()).contains("expected 200 from POST /demo/tokens", "<html>");
    }

    @Test
    void endsWith1WhenTheStepsCannotBeWritten() {
        answers("/", 404, "");

        assertThat(tell(
                        "--url",
                        url(),
                        "--json",
                        folder.resolve("no/such/folder.json").toString()))
                .isEqualTo(1);
        assertThat(complained.toString(UTF_8)).contains("cannot be written");
    }

    @Test
    void endsWith2ForWrongUsage() {
        assertThat(tell("--speed", "fast")).isEqualTo(2);
        assertThat(complained.toString(UTF_8)).contains("Unknown option --speed", "Usage");
    }

    @Test
    void endsWith3WhenNothingAnswers() {
        String nobody = url();
        platform.stop(0);

        assertThat(tell("--url", nobody)).isEqualTo(4);
        assertThat(complained.toString(UTF_8)).contains("Likeverd cannot be reached", nobody);
    }

    private int tell(String... args) {
        Clock clock = Clock.fixed(Instant.parse("2030-05-01T08:00:00Z"), ZoneId.of("Europe/Oslo"));
        return new Story(clock, new PrintStream(said, true, UTF_8), new PrintStream(complained, true, UTF_8))
                .tell(args);
    }

    private String url() {
        return "http://127.0.0.1:" + platform.getAddress().getPort();
    }

    private void answers(String path, int status, String body) {
        platform.createContext(path, exchange -> {
            try (exchange) {
                var headers = exchange.getRequestHeaders();
                String who = headers.getFirst("Authorization");
                requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI()
                        + (who == null ? "" : " " + who)
                        + (headers.containsKey("Idempotency-Key") ? " keyed" : ""));
                exchange.getRequestBody().readAllBytes();
                byte[] bytes = body.getBytes(UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
