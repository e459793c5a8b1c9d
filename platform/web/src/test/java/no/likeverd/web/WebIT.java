package no.likeverd.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.messaging.aggregate.TooManyPending;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.messaging.event.Trail;
import no.likeverd.testing.Rule;
import no.likeverd.testing.TestIssuer;
import no.likeverd.testing.access.BadTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of everything that can be wrong with a request before a service's own rules are asked. */
class WebIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GOOD = "{\"name\":\"a\",\"share\":50,\"from\":\"2026-11-23\"}";
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static ConfigurableApplicationContext context;
    private static String base;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebConfiguration.class, Things.class})
    static class App {}

    @RestController
    static class Things {
        record Thing(@NotBlank String name, @Min(1) int share, LocalDate from) {}

        record View(String name, String key, String correlationId) {}

        @PostMapping("/web-it/v1/things")
        ResponseEntity<View> make(@Valid @RequestBody Thing thing, IdempotencyKey key, IfMatch ifMatch) {
            return ResponseEntity.status(201)
                    .eTag(Etag.of(7))
                    .body(new View(thing.name(), key.value(), Trail.current().correlationId()));
        }

        @GetMapping("/web-it/v1/things")
        Page<String> list(PageRequest page) {
            return Page.of(List.of("a", "b", "c"), page);
        }

        @GetMapping("/web-it/v1/failures/{what}")
        String fail(@PathVariable("what") String what) {
            throw switch (what) {
                case "unknown" -> new UnknownAggregate("There is no thing t-1");
                case "stale" -> new StaleVersion("The version is 3");
                case "reused" -> new KeyReused("used before");
                case "busy" -> new TooManyPending("Too many events wait");
                case "store" -> new MongoTimeoutException("secret host is away");
                case "refused" -> Problem.conflict("TAKEN", "It is taken").with("alternatives", List.of("b"));
                default -> new IllegalStateException("secret detail");
            };
        }
    }

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(App.class)
                .properties("spring.config.name=web-it")
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--likeverd.issuer.uri=" + ISSUER.issuer(),
                        "--likeverd.issuer.jwks-uri=" + ISSUER.jwksUri());
        base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        context.close();
        ISSUER.close();
    }

    @Test
    void takesAGoodRequest() throws Exception {
        HttpResponse<String> response = send(
                post(GOOD, good()).header("X-Correlation-Id", "follow-me-1").build());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(response.headers().firstValue("X-Correlation-Id")).contains("follow-me-1");
        assertThat(JSON.readTree(response.body()).get("correlationId").asString())
                .isEqualTo("follow-me-1");
    }

    static Stream<Arguments> badTokens() {
        return Stream.concat(
                Stream.of(Arguments.of("none", null)),
                BadTokens.of(ISSUER, "p-1", "web-it").entrySet().stream()
                        .map(bad -> Arguments.of(bad.getKey(), bad.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    @Rule("ACC-WEB-01")
    void refusesABadToken(String what, String token) throws Exception {
        HttpResponse<String> response = send(post(GOOD, token).build());

        assertProblem(response, 401, "NO_VALID_TOKEN");
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("no JSON", "{", 400, "MALFORMED", null),
                Arguments.of("empty", "", 400, "MALFORMED", null),
                Arguments.of("a wrong type", "{\"name\":\"a\",\"share\":\"x\"}", 400, "MALFORMED", "share"),
                Arguments.of("an impossible date", GOOD.replace("11-23", "02-30"), 400, "MALFORMED", "from"),
                Arguments.of("an unknown field", GOOD.replace("name", "nam"), 400, "MALFORMED", "nam"),
                Arguments.of("a missing number", "{\"name\":\"a\"}", 400, "MALFORMED", "share"),
                Arguments.of("a blank name", GOOD.replace("\"a\"", "\" \""), 422, "INVALID", "name"),
                Arguments.of("too small a number", GOOD.replace("50", "0"), 422, "INVALID", "share"),
                Arguments.of(
                        "too large", GOOD.replace("\"a\"", "\"" + "a".repeat(300_000) + "\""), 413, "TOO_LARGE", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void refusesABadBody(String what, String body, int status, String code, String field) throws Exception {
        JsonNode problem = assertProblem(send(post(body, good()).build()), status, code);

        if (field != null) {
            assertThat(problem.get("field").asString()).isEqualTo(field);
        }
    }

    @Test
    void refusesALargeBodyThatDoesNotSayItsLength() throws Exception {
        byte[] body = GOOD.replace("\"a\"", "\"" + "a".repeat(300_000) + "\"")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        HttpRequest request = request("/web-it/v1/things", good())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-number-1")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))
                .build();

        assertProblem(send(request), 413, "TOO_LARGE");
    }

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                Arguments.of("Idempotency-Key", "", "IDEMPOTENCY_KEY_MALFORMED"),
                Arguments.of("Idempotency-Key", "short", "IDEMPOTENCY_KEY_MALFORMED"),
                Arguments.of("Idempotency-Key", "with some blanks", "IDEMPOTENCY_KEY_MALFORMED"),
                Arguments.of("If-Match", "7", "IF_MATCH_MALFORMED"),
                Arguments.of("If-Match", "\"x\"", "IF_MATCH_MALFORMED"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badHeaders")
    void refusesABadHeader(String header, String value, String code) throws Exception {
        assertProblem(send(post(GOOD, good()).setHeader(header, value).build()), 400, code);
    }

    @Test
    void refusesAPostWithoutAKey() throws Exception {
        HttpRequest request = request("/web-it/v1/things", good())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(GOOD))
                .build();

        assertProblem(send(request), 400, "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void refusesAnotherMediaTypeAndMethodAndPath() throws Exception {
        assertProblem(
                send(post(GOOD, good()).setHeader("Content-Type", "text/plain").build()),
                415,
                "MEDIA_TYPE_NOT_SUPPORTED");
        assertProblem(send(request("/web-it/v1/things", good()).DELETE().build()), 405, "METHOD_NOT_ALLOWED");
        assertProblem(send(request("/web-it/v1/nothing", good()).build()), 404, "NOT_FOUND");
        assertProblem(
                send(request("/web-it/v1/things", good())
                        .header("Accept", "application/xml")
                        .method("TRACE", HttpRequest.BodyPublishers.noBody())
                        .build()),
                405,
                "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=x", "size=0", "size=101", "page=99999999"})
    void refusesAPageThatCannotBe(String query) throws Exception {
        assertProblem(send(request("/web-it/v1/things?" + query, good()).build()), 400, "INVALID_PAGE");
    }

    @Test
    void givesThePageThatWasAskedFor() throws Exception {
        HttpResponse<String> response =
                send(request("/web-it/v1/things?page=1&size=2", good()).build());

        assertThat(JSON.readTree(response.body()))
                .isEqualTo(JSON.readTree("{\"rows\":[\"c\"],\"page\":1,\"size\":2,\"total\":3}"));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("unknown", 404, "UNKNOWN"),
                Arguments.of("stale", 412, "STALE_VERSION"),
                Arguments.of("reused", 409, "IDEMPOTENCY_KEY_REUSED"),
                Arguments.of("busy", 503, "BUSY"),
                Arguments.of("store", 503, "STORE_UNAVAILABLE"),
                Arguments.of("refused", 409, "TAKEN"),
                Arguments.of("anything", 500, "INTERNAL"));
    }

    /** Firewall, server and parser each refuse something before the service's own code is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"%2E", "a%3Bb", "a%252Fb", "..%2F..%2Fetc", "a%5Cb", "%09%0D%0A"})
    void refusesAnAddressThatOnlyTricksAreMadeOf(String id) throws Exception {
        assertProblem(send(request("/web-it/v1/failures/" + id, good()).build()), 400, "MALFORMED");
    }

    @Test
    void refusesAnAddressWithoutEnd() throws Exception {
        String path = "/web-it/v1/failures/" + "a".repeat(20_000);

        assertProblem(send(request(path, good()).build()), 400, "MALFORMED");
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, 415, MEDIA_TYPE_NOT_SUPPORTED",
        "nothing, 415, MEDIA_TYPE_NOT_SUPPORTED",
        "multipart/form-data, 400, MALFORMED",
    })
    void refusesABodyOfNoType(String type, int status, String code) throws Exception {
        var request = request("/web-it/v1/things", good())
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"1\"")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(GOOD));

        assertProblem(send(request.build()), status, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void givesEachFailureItsCodeAndTellsNoSecret(String what, int status, String code) throws Exception {
        JsonNode problem = assertProblem(
                send(request("/web-it/v1/failures/" + what, good()).build()), status, code);

        assertThat(problem.toString()).doesNotContain("secret");
        assertThat(problem.get("correlationId").asString()).isNotBlank();
    }

    @Test
    void saysWhenTheIssuerIsAway() throws Exception {
        try (ConfigurableApplicationContext alone = new SpringApplicationBuilder(App.class)
                .properties("spring.config.name=web-it")
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--likeverd.issuer.uri=" + ISSUER.issuer(),
                        "--likeverd.issuer.jwks-uri=http://127.0.0.1:9/keys")) {
            String address = "http://127.0.0.1:" + alone.getEnvironment().getProperty("local.server.port");
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/web-it/v1/things"))
                    .header("Authorization", "Bearer " + good())
                    .build();

            assertProblem(send(request), 503, "ISSUER_UNAVAILABLE");
        }
    }

    @Test
    void describesItselfAsOpenApi() throws Exception {
        HttpResponse<String> response =
                send(request("/web-it/v3/api-docs", null).build());
        JsonNode description = JSON.readTree(response.body());

        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/paths/~1web-it~1v1~1things/post").isMissingNode())
                .isFalse();
    }

    private static JsonNode assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("type").asString()).startsWith("urn:likeverd:problem:");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    private static String good() {
        return ISSUER.token("p-1", "web-it");
    }

    private static HttpRequest.Builder post(String body, String token) {
        return request("/web-it/v1/things", token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-number-1")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
