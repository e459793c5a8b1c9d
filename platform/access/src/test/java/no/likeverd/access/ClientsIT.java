package no.likeverd.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import no.likeverd.messaging.setup.MessagingConfiguration;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RuleCatalogue;
import no.likeverd.testing.TestIssuer;
import no.likeverd.testing.page.RenderedPage;
import no.likeverd.web.WebConfiguration;
import no.likeverd.web.pages.PagesConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Machines before a service: with tokens as any issuer may make them. */
class ClientsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final int MOST_A_MINUTE = 20;
    private static final String SERVICE =
            "clients-" + UUID.randomUUID().toString().substring(0, 8);
    private static ConfigurableApplicationContext context;
    private static String base;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        MessagingConfiguration.class,
        WebConfiguration.class,
        PagesConfiguration.class,
        AccessConfiguration.class,
        Things.class
    })
    static class App {}

    @RestController
    static class Things {

        @GetMapping("/${likeverd.service}/v1/imported")
        @ForClients(ClientScope.DIRECTORY_IMPORT)
        Actor imported(Actor actor) {
            return actor;
        }

        @GetMapping("/${likeverd.service}/v1/read")
        @ForClients(ClientScope.DIRECTORY_READ)
        Actor read(Actor actor) {
            return actor;
        }

        @GetMapping("/${likeverd.service}/v1/me/things")
        Actor mine(Actor actor) {
            return actor;
        }

        @GetMapping("/${likeverd.service}/page")
        String page(Actor actor) {
            return "a page of " + actor.personId();
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
                        "--likeverd.rates.clients-most-a-minute=" + MOST_A_MINUTE,
                        "--likeverd.issuer.uri=" + ISSUER.issuer(),
                        "--likeverd.issuer.jwks-uri=" + ISSUER.jwksUri(),
                        "--likeverd.kafka.bootstrap-servers=" + Backends.kafka(),
                        "--spring.mongodb.uri=" + Backends.mongoUri(Backends.freshDatabase("clients")));
        base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/" + SERVICE;
    }

    @AfterAll
    static void stop() {
        context.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "azp"})
    @Rule({"ACC-CLI-01", "ACC-CLI-02"})
    void actsInItsOwnNameWithWhatItsScopeGivesThere(String claim) {
        String token = token("hr-" + claim, Map.of(claim, "hr-" + claim, "scope", "openid directory.import"));

        Actor actor = JSON.readValue(get("/v1/imported", token, 200).body(), Actor.class);

        assertThat(actor.personId()).isEqualTo("client:hr-" + claim);
        assertThat(actor.grants())
                .containsExactly(new Grant(
                        "directory.import",
                        "client:hr-" + claim,
                        Role.DIRECTORY_ADMINISTRATOR,
                        null,
                        actor.grants().getFirst().from(),
                        null));
    }

    @Test
    @Rule("ACC-CLI-02")
    void aScopeWithoutARoleGivesNoneAlsoBesideOthers() {
        String token = client("reader", "directory.read directory.import");

        assertThat(JSON.readValue(get("/v1/read", token, 200).body(), Actor.class)
                        .grants())
                .isEmpty();
    }

    @Test
    @Rule("ACC-CLI-03")
    void hearsWhichScopeIsMissing() {
        HttpResponse<String> answer = get("/v1/imported", client("narrow", "directory.read"), 403);

        JsonNode problem = problem(answer, "SCOPE_MISSING");
        assertThat(problem.get("scope").asString()).isEqualTo("directory.import");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"insufficient_scope\", scope=\"directory.import\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me/things", "/page", "/home", "/home/tasks", "/home/facts"})
    @Rule("ACC-CLI-03")
    void whatIsForPeopleIsNotForMachinesWhateverTheirScopes(String path) {
        String everything = String.join(
                " ",
                Arrays.stream(ClientScope.values()).map(ClientScope::spelled).toList());

        problem(get(path, client("greedy", everything), 403), "NOT_FOR_CLIENTS");
    }

    @ParameterizedTest
    @CsvSource({"nb", "nn", "en"})
    @Rule("ACC-CLI-03")
    void aPageThatIsAskedForAsAPageRefusesAsAPage(String language) throws Exception {
        HttpRequest request = request("/page", client("robot", "directory.read"))
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .build();

        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(RenderedPage.of(answer.body()).language()).isEqualTo(language);
        assertThat(answer.body()).doesNotContain("a page of", "NOT_FOR_CLIENTS");
    }

    @Test
    @Rule("ACC-CLI-01")
    void aMachineThatIsCalledAsAPersonIsStillAMachine() {
        somebody("p-77");
        String asPerson = ISSUER.token("p-77", SERVICE);
        String asMachine = client("p-77", "directory.read");

        assertThat(get("/v1/me/things", asPerson, 200).body()).contains("\"p-77\"");
        problem(get("/v1/me/things", asMachine, 403), "NOT_FOR_CLIENTS");
        assertThat(get("/v1/read", asMachine, 200).body()).contains("\"client:p-77\"");
    }

    @Test
    @Rule({"ACC-CLI-01", "ACC-CLI-03"})
    void aPersonsTokenWithAMachinesScopeOpensNothing() {
        somebody("p-78");
        String mixed = token("p-78", Map.of("client_id", "likeverd-gateway", "scope", "openid directory.import"));

        problem(get("/v1/imported", mixed, 403), "NOT_A_CLIENT");
        problem(get("/v1/me/things", mixed, 403), "NOT_A_CLIENT");
    }

    @Test
    @Rule("ACC-CLI-01")
    void aPersonsOwnScopesAreNoneOfThis() {
        somebody("p-79");
        String usual = token("p-79", Map.of("azp", "likeverd-gateway", "scope", "openid directory ladder"));

        get("/v1/me/things", usual, 200);
    }

    /** As an issuer that gives its clients subjects of their own making. */
    @Test
    @Rule("ACC-CLI-01")
    void aMachineUnderAStrangeSubjectIsNobody() {
        String strange = token("5b0c1e4e", Map.of("client_id", "hr", "scope", "openid"));
        String pretender = token("client:hr", Map.of("client_id", "other", "scope", "openid"));

        problem(get("/v1/imported", strange, 403), "NOT_YET_KNOWN");
        problem(get("/v1/imported", pretender, 403), "NOT_YET_KNOWN");
    }

    @Test
    @Rule("ACC-CLI-03")
    void theApisDescriptionIsOpenToMachinesToo() {
        get("/v3/api-docs", client("curious", ""), 200);
    }

    @Test
    @Rule("ACC-CLI-04")
    void asksSoOftenAMinuteAndNoOther() {
        String busy = client("busy", "directory.read");
        for (int i = 0; i < MOST_A_MINUTE; i++) {
            get("/v1/read", busy, 200);
        }

        HttpResponse<String> refused = get("/v1/read", busy, 429);

        assertThat(problem(refused, "TOO_MANY_REQUESTS")
                        .get("retryAfterSeconds")
                        .asInt())
                .isPositive();
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        get("/v1/read", client("quiet", "directory.read"), 200);
    }

    @ParameterizedTest
    @EnumSource
    @Rule("ACC-CLI-05")
    void keycloaksRealmKnowsTheScopeAndItsOneClientIsSwitchedOff(ClientScope scope) throws Exception {
        Path file = RuleCatalogue.home(Path.of("").toAbsolutePath()).resolve("deploy/keycloak/likeverd-realm.json");
        JsonNode realm = JSON.readTree(Files.readString(file));

        assertThat(named(realm.get("clientScopes"), "name", scope.spelled())
                        .at("/attributes/include.in.token.scope")
                        .asString())
                .isEqualTo("true");
        JsonNode sample = named(realm.get("clients"), "clientId", "hr-system");
        assertThat(sample.get("enabled").asBoolean()).isFalse();
        assertThat(sample.has("secret")).isFalse();
        assertThat(sample.get("standardFlowEnabled").asBoolean()).isFalse();
        assertThat(named(sample.get("protocolMappers"), "name", "subject")
                        .at("/config/claim.value")
                        .asString())
                .isEqualTo("hr-system");
        assertThat(named(realm.get("clients"), "clientId", "likeverd-gateway").toString())
                .doesNotContain(scope.spelled());
    }

    private static JsonNode named(JsonNode all, String field, String name) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.get(field).asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in the realm"));
    }

    private static void somebody(String personId) {
        Told.person(context.getBean(Replica.class), personId);
    }

    private static String client(String id, String scope) {
        return token(id, Map.of("client_id", id, "scope", scope));
    }

    private static String token(String subject, Map<String, String> more) {
        return ISSUER.token(subject, SERVICE, claims -> more.forEach(claims::claim));
    }

    private static JsonNode problem(HttpResponse<String> answer, String code) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        return problem;
    }

    private static HttpResponse<String> get(String path, String token, int status) {
        try {
            HttpResponse<String> answer = HTTP.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return answer;
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }
}
