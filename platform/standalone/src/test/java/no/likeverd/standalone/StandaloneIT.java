package no.likeverd.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

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
        var log = data.resolve("logs/likeverd-platform.log");
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.readString(log).contains("municipality is at work"));
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
        everyPartIsReady();
    }

    @Test
    void isAtWorkSoThatEveryRoleFindsSomethingToDo() {
        assertThat(total("p-1002", "resource-center", "/v1/orders?status=OPEN")).isEqualTo(2);
        assertThat(total("p-1002", "resource-center", "/v1/experts")).isEqualTo(7);
        assertThat(total("p-1010", "ladder", "/v1/ladders?stage=ADOPTED")).isEqualTo(1);
        assertThat(total("p-1011", "ladder", "/v1/ladders?stage=DRAFT")).isEqualTo(2);
        assertThat(total("p-1020", "assessment", "/v1/assessments")).isEqualTo(1);
    }

    private static int total(String person, String part, String path) {
        return new PublicApi(front(), person)
                .get(part, path)
                .body()
                .path("total")
                .asInt(-1);
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

    /** As docs/api.md shows it with curl. */
    @Test
    @Rule("ACC-CLI-02")
    void aMachineImportsInItsOwnNameAndReadsWhatItMay() throws Exception {
        String token = tokenOfAMachine("directory.import");
        String parts = """
                --x\r
                Content-Disposition: form-data; name="units"; filename="units.csv"\r
                \r
                unit_id,name,kind,parent_unit_id\r
                u-machines,Maskinrommet,HOME_CARE,\r
                --x--\r
                """;
        var imported = send(HttpRequest.newBuilder(address("/directory/v1/imports"))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "machine-import-1")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(parts)));

        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(201);
        assertThat(asMachine("/directory/v1/units/u-machines", "directory.read").body())
                .contains("Maskinrommet");
        assertThat(asMachine("/directory/v1/units", "directory.import").body()).contains("SCOPE_MISSING");
        assertThat(asMachine("/directory/v1/people", "directory.read").body()).contains("NOT_FOR_CLIENTS");
        assertThat(asMachine("/ladder/v1/ladders/templates", "ladder.read").statusCode())
                .isEqualTo(200);
        assertThat(asMachine("/ladder/v1/me/placements", "ladder.read").statusCode())
                .isEqualTo(403);
        assertThat(asMachine("/me", "ladder.read").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> asMachine(String path, String scope) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + tokenOfAMachine(scope)));
    }

    private static String tokenOfAMachine(String scope) throws Exception {
        var answer = send(HttpRequest.newBuilder(address("/issuer/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("hr-system:demo".getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** On the shared class path, and through the gateway, which serves what pages are made of. */
    @Test
    void givesPagesInEachLanguageWithAllThatTheyLoad() throws Exception {
        var token = body(HttpRequest.newBuilder(front().resolve("/demo/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"person\":\"p-1002\",\"audience\":\"resource-center\"}")));
        var inbox = HttpRequest.newBuilder(front().resolve("/resource-center/inbox"))
                .header("Accept", "text/html")
                .header("Cookie", "likeverd_lang=nn")
                .header(
                        "Authorization",
                        "Bearer "
                                + JsonMapper.shared()
                                        .readTree(token)
                                        .path("access_token")
                                        .asString());

        var page = RenderedPage.of(body(inbox));

        assertThat(page.heading()).isEqualTo("Innboksen til ressurssenteret");
        assertThat(page.document().select("link[href], script[src]")).hasSize(7).allSatisfy(element -> {
            var address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            assertThat(body(HttpRequest.newBuilder(front().resolve(address))))
                    .as(address)
                    .isNotEmpty();
        });
    }

    private static String body(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request.build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        }
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
        everyPartIsReady();
    }

    /** A machine that has just started everything, and runs other tests, may take too long for the first answers. */
    private static void everyPartIsReady() {
        await().atMost(Duration.ofSeconds(30)).until(() -> Status.show(front(), new Console(System.out)));
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
