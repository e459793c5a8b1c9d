package no.likeverd.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.setup.MessagingConfiguration;
import no.likeverd.testing.Backends;
import no.likeverd.testing.TestIssuer;
import no.likeverd.web.WebConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

class AccessIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final String SERVICE =
            "access-" + UUID.randomUUID().toString().substring(0, 8);
    private static ConfigurableApplicationContext context;
    private static Replica replica;
    private static String base;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({MessagingConfiguration.class, WebConfiguration.class, AccessConfiguration.class, WhoAmI.class})
    static class App {}

    @RestController
    static class WhoAmI {
        @GetMapping("/whoami")
        Actor whoAmI(Actor actor) {
            return actor;
        }
    }

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(App.class)
                .properties("spring.config.name=access-it")
                .run(
                        "--likeverd.service=" + SERVICE,
                        "--server.port=0",
                        "--management.server.port=0",
                        "--likeverd.issuer.uri=" + ISSUER.issuer(),
                        "--likeverd.issuer.jwks-uri=" + ISSUER.jwksUri(),
                        "--likeverd.kafka.bootstrap-servers=" + Backends.kafka(),
                        "--spring.mongodb.uri=" + Backends.mongoUri(Backends.freshDatabase("access")));
        replica = context.getBean(Replica.class);
        base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        context.close();
        ISSUER.close();
    }

    @Test
    void somebodyTheDirectoryHasNotToldOfMustWait() throws Exception {
        HttpResponse<String> response = get("/whoami", "p-stranger");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(response.body()).get("code").asString()).isEqualTo("NOT_YET_KNOWN");
    }

    @Test
    void rolesComeFromTheReplicaAndTheNewestSnapshotCounts() throws Exception {
        person("p-1");
        role("g-1", 1, "p-1", "LEADER", "u-1", null);
        role("g-2", 2, "p-1", "ORDERER", "u-1", null);
        role("g-2", 1, "p-1", "OPERATIONS", null, null);
        role("g-3", 1, "p-1", "DIRECTOR", null, "2020-01-01");

        Actor actor = JSON.readValue(get("/whoami", "p-1").body(), Actor.class);

        assertThat(actor.grants()).extracting(Grant::role).containsExactlyInAnyOrder(Role.LEADER, Role.ORDERER);
    }

    @Test
    void theReplicaKnowsPeopleUnitsAndPosts() {
        person("p-2");
        accept(
                "unit",
                "u-2",
                1,
                "{\"unitId\":\"u-2\",\"name\":\"Home\",\"kind\":\"NURSING_HOME\",\"parentUnitId\":null}");
        accept("employment", "e-2", 1, """
                {"employmentId":"e-2","personId":"p-2","unitId":"u-2","post":"nurse","sharePercent":50,
                 "leaderPersonId":"p-1","from":"2026-01-01","to":null,"movedFrom":null,"addedLater":1}""");

        assertThat(replica.person("p-2")).contains(new Person("p-2", "Given", "Family"));
        assertThat(replica.unit("u-2")).isPresent();
        assertThat(replica.employment("e-2")).isPresent();
        assertThat(replica.employmentsOf("p-2")).hasSize(1);
        assertThat(replica.employmentsIn("u-2"))
                .extracting(Employment::sharePercent)
                .containsExactly(50);
    }

    @Test
    void operationsSeeAndReplayDeadLettersAndNobodyElseDoes() throws Exception {
        person("p-ops");
        role("g-ops", 1, "p-ops", "OPERATIONS", null, null);
        person("p-other");
        accept("unit", "u-bad", 1, "{\"unitId\":{}}");
        String list = "/" + SERVICE + "/v1/operations/parked";

        var dead = JSON.readTree(get(list + "?dead=true", "p-ops").body());
        assertThat(dead.get("total").asInt()).isEqualTo(1);
        String id = dead.at("/rows/0/id").asString();
        assertThat(id).contains("access.units");

        String replay = list + "/replay?id=" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(get(list, "p-other").statusCode()).isEqualTo(403);
        assertThat(post(replay, "p-other").statusCode()).isEqualTo(403);
        assertThat(post(list + "/replay?id=none", "p-ops").statusCode()).isEqualTo(404);
        assertThat(post(replay, "p-ops").statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> JSON.readTree(get(list + "?dead=true", "p-ops").body())
                                .get("total")
                                .asInt()
                        == 1); // tried again, and dead again
    }

    private static void person(String id) {
        accept(
                "person",
                id,
                1,
                "{\"personId\":\"" + id
                        + "\",\"givenName\":\"Given\",\"familyName\":\"Family\",\"email\":\"a@b.example\"}");
    }

    private static void role(String id, long version, String person, String role, String unit, String to) {
        accept(
                "role",
                id,
                version,
                JSON.writeValueAsString(new GrantOnTheWire(id, person, role, unit, "2019-01-01", to)));
    }

    private record GrantOnTheWire(
            String grantId, String personId, String role, String unitId, String from, String to) {}

    private static void accept(String aggregate, String id, long version, String json) {
        Map<String, Object> headers = new HashMap<>(Map.of(
                KafkaHeaders.RECEIVED_TOPIC,
                "directory." + aggregate + ".state",
                Envelope.ID,
                id + "@" + version,
                Envelope.TYPE,
                "no.likeverd.directory." + aggregate + "-state.v1",
                Envelope.SOURCE,
                "/directory/" + aggregate,
                Envelope.SUBJECT,
                id,
                Envelope.SEQUENCE,
                Long.toString(version),
                Envelope.VERSION,
                Long.toString(version),
                Envelope.TIME,
                Instant.now().toString(),
                Envelope.CORRELATION,
                "corr"));
        replica.accept(new GenericMessage<>(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers));
    }

    private static HttpResponse<String> get(String path, String person) throws Exception {
        return HTTP.send(request(path, person).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String person) throws Exception {
        HttpRequest request = request(path, person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String person) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + ISSUER.token(person, SERVICE));
    }
}
