package no.likeverd.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.likeverd.messaging.setup.MessagingConfiguration;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import no.likeverd.testing.TestIssuer;
import no.likeverd.testing.page.RenderedPage;
import no.likeverd.web.WebConfiguration;
import no.likeverd.web.pages.PagesConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    @Import({
        MessagingConfiguration.class,
        WebConfiguration.class,
        PagesConfiguration.class,
        AccessConfiguration.class,
        WhoAmI.class,
        APage.class
    })
    static class App {}

    @RestController
    static class WhoAmI {
        @GetMapping("/whoami")
        Actor whoAmI(Actor actor) {
            return actor;
        }
    }

    /** A page, and how often its form has been carried out. */
    private static final AtomicInteger CARRIED_OUT = new AtomicInteger();

    @RestController
    static class APage {
        @RequestMapping("/${likeverd.service}/page")
        String page(Actor actor) {
            return "page " + CARRIED_OUT.incrementAndGet();
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
    @Rule("ACC-WHO-01")
    void somebodyTheDirectoryHasNotToldOfMustWait() throws Exception {
        HttpResponse<String> response = get("/whoami", "p-stranger");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(response.body()).get("code").asString()).isEqualTo("NOT_YET_KNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Vi kjenner deg ikke ennå, Vent litt",
        "nn, Vi kjenner deg ikkje enno, Vent litt",
        "en, We do not know you yet, Wait a little",
    })
    @Rule("ACC-WHO-01")
    void inABrowserThatIsAPageInTheReadersLanguage(String language, String what, String mend) throws Exception {
        for (String method : List.of("GET", "POST")) {
            HttpResponse<String> response = HTTP.send(
                    request("/" + SERVICE + "/page", "p-stranger")
                            .header("Accept", "text/html")
                            .header("Accept-Language", language)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(403);
            RenderedPage page = RenderedPage.of(response.body());
            assertThat(page.language()).isEqualTo(language);
            assertThat(page.heading()).isEqualTo(what);
            assertThat(page.main()).contains(mend).doesNotContain("NOT_YET_KNOWN");
        }
        assertThat(CARRIED_OUT).hasValue(0);
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
    @Rule("ACC-WHO-02")
    void aSubstituteStandsInForTheLeaderInTheUnitOfTheRole() throws Exception {
        person("p-deputy");
        role("g-own1", 1, "p-chief", "LEADER", "u-1", null);
        role("g-own2", 1, "p-chief", "LEADER", "u-2", null);
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        standsIn("g-stand", 1, "p-deputy", today, today.plusDays(1));

        Actor actor = JSON.readValue(get("/whoami", "p-deputy").body(), Actor.class);

        assertThat(actor.has(Role.LEADER, "u-1")).isTrue();
        assertThat(actor.has(Role.LEADER, "u-2")).isFalse();
        assertThat(actor.standIns()).containsExactly(new StandIn("p-chief", Set.of("u-2")));
        assertThat(actor.isNearestLeaderOf(post("u-1"))).isTrue();
        assertThat(actor.isNearestLeaderOf(post("u-2"))).isFalse();
    }

    @ParameterizedTest(name = "from {0} to {1} days from today: {2}")
    @CsvSource({"-5, 0, false", "-5, 1, true", "0, 1, true", "1, 5, false", "0, 0, false"})
    @Rule("ACC-WHO-02")
    void onNoOtherDayASubstituteMayAnything(int from, int to, boolean may) throws Exception {
        String deputy = "p-deputy" + (from + 10) + "-" + to;
        person(deputy);
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        standsIn("g-of-" + deputy, 1, deputy, today.plusDays(from), today.plusDays(to));

        Actor actor = JSON.readValue(get("/whoami", deputy).body(), Actor.class);

        assertThat(actor.has(Role.LEADER, "u-1")).isEqualTo(may);
        assertThat(actor.isNearestLeaderOf(post("u-1"))).isEqualTo(may);
    }

    @Test
    @Rule("ACC-WHO-02")
    void whatIsEndedBeforeItsTimeIsOverAtOnce() throws Exception {
        person("p-short");
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        standsIn("g-short", 1, "p-short", today.minusDays(2), today.plusDays(9));
        standsIn("g-short", 2, "p-short", today.minusDays(2), today);

        Actor actor = JSON.readValue(get("/whoami", "p-short").body(), Actor.class);

        assertThat(actor.grants()).isEmpty();
        assertThat(actor.isNearestLeaderOf(post("u-1"))).isFalse();
    }

    /** The chief's own people, in one of the units. */
    private static Employment post(String unitId) {
        return new Employment("e-9", "p-9", unitId, "nurse", 100, "p-chief", LocalDate.of(2020, 1, 1), null, null);
    }

    private static void standsIn(String id, long version, String person, LocalDate from, LocalDate to) {
        accept("role", id, version, """
                {"grantId":"%s","personId":"%s","role":"LEADER","unitId":"u-1","from":"%s","to":"%s",
                 "standsInFor":"p-chief"}""".formatted(id, person, from, to));
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
    void whoeverWritesAWholeNameFindsAllWhoAreCalledSoAndNobodyElse() {
        person("p-liv-1", "Liv Torill", "Nes");
        person("p-liv-2", "Liv", "Torill Nes");
        person("p-liv-3", "Liv", "Nes");

        assertThat(replica.called(" Liv  Torill Nes "))
                .extracting(Person::personId)
                .containsExactlyInAnyOrder("p-liv-1", "p-liv-2");
        assertThat(replica.called("Liv Nes")).extracting(Person::personId).containsExactly("p-liv-3");
        for (String part : List.of("", "Liv", "Nes", "Liv Torill", "liv nes", "Liv Ne", "Liv .*")) {
            assertThat(replica.called(part)).as(part).isEmpty();
        }
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
        person(id, "Given", "Family");
    }

    private static void person(String id, String givenName, String familyName) {
        accept("person", id, 1, """
                {"personId":"%s","givenName":"%s","familyName":"%s","email":"a@b.example"}""".formatted(id, givenName, familyName));
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
        Told.accept(replica, aggregate, id, version, json);
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
