package no.likeverd.standalone.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import no.likeverd.access.ClientScope;
import no.likeverd.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IssuerIT {

    private static final String ISSUER = "http://127.0.0.1:8080/issuer";
    private static final HttpClient http = HttpClient.newHttpClient();
    private static final JsonMapper json = JsonMapper.shared();

    private static ConfigurableApplicationContext issuer;

    @BeforeAll
    static void start() {
        issuer = IssuerApplication.application()
                .run(
                        "--spring.profiles.active=demo",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--likeverd.issuer.uri=" + ISSUER,
                        "--likeverd.demo.gateway.secret=secret-of-the-gateway",
                        "--likeverd.demo.sample=sample-small");
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void mintsATokenThatSaysWhoAndForWhichService() throws Exception {
        var before = Instant.now();

        var response = mint("{\"person\":\"p-1001\",\"audience\":\"resource-center\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var token = tree(response);
        assertThat(token.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(token.get("expires_in").asInt()).isEqualTo(300);
        var jwt = NimbusJwtDecoder.withJwkSetUri(address("/issuer/oauth2/jwks").toString())
                .build()
                .decode(token.get("access_token").asString());
        assertThat(jwt.getHeaders()).containsEntry("alg", "RS256").containsKey("kid");
        assertThat(jwt.getSubject()).isEqualTo("p-1001");
        assertThat(jwt.getAudience()).containsExactly("resource-center");
        assertThat(jwt.getClaimAsString("iss")).isEqualTo(ISSUER);
        assertThat(Duration.between(jwt.getIssuedAt(), jwt.getExpiresAt())).hasMinutes(5);
        assertThat(jwt.getIssuedAt()).isAfterOrEqualTo(before.minusSeconds(1));
        assertThat(jwt.getClaims()).containsOnlyKeys("iss", "sub", "aud", "iat", "exp", "jti");
    }

    @Test
    void neverMintsTheSameTokenTwice() throws Exception {
        var wanted = "{\"person\":\"p-1001\",\"audience\":\"ladder\"}";

        assertThat(tree(mint(wanted)).get("access_token"))
                .isNotEqualTo(tree(mint(wanted)).get("access_token"));
    }

    @Test
    void showsOnlyThePublicKey() throws Exception {
        assertThat(get("/issuer/oauth2/jwks").body())
                .contains("\"kty\":\"RSA\"", "\"use\":\"sig\"")
                .doesNotContain("\"d\":", "\"p\":");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"person\":\"p-9999\",\"audience\":\"ladder\"}|404|UNKNOWN_PERSON",
                "{\"person\":\"p-1001\",\"audience\":\"gateway\"}|400|UNKNOWN_AUDIENCE",
                "{\"audience\":\"ladder\"}|400|MISSING_FIELD",
                "{\"person\":\"p-1001\",\"audience\":\" \"}|400|MISSING_FIELD",
                "{\"person\":|400|MALFORMED",
                "[1]|400|MALFORMED"
            })
    void refusesWithACode(String wanted, int status, String code) throws Exception {
        assertProblem(mint(wanted), status, code);
    }

    @Test
    void listsWhomOneMayBe() throws Exception {
        var page = tree(get("/issuer/demo/people?page=0&size=2"));

        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(page.get("rows").size()).isEqualTo(2);
        assertThat(page.get("rows").get(0))
                .hasToString("{\"id\":\"p-1001\",\"name\":\"Åse Eksempel\",\"title\":\"Rådgiver\","
                        + "\"unit\":\"Eksempel kommune\","
                        + "\"roles\":[\"DIRECTORY_ADMINISTRATOR\",\"UNIT_LEADER in Prøvelia sykehjem\"]}");
        var two = page.get("rows").get(1);
        assertThat(two.get("title").asString()).isEqualTo("Sykepleier, Veileder");
        assertThat(two.get("unit").asString()).isEqualTo("Prøvelia sykehjem, Eksempel kommune");
        assertThat(two.get("roles").size()).as("a role that begins later").isZero();
        var gone = tree(get("/issuer/demo/people?page=1&size=2")).get("rows").get(0);
        assertThat(gone.get("title").asString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "directory.import|directory",
                "directory.read ladder.placements.read|directory,ladder",
                "operations.read|assessment,directory,ladder,mentor,resource-center",
                "|assessment,directory,ladder,mentor,resource-center"
            })
    @Rule("ACC-CLI-05")
    void givesAMachineATokenInItsOwnName(@Nullable String scopes, String audiences) throws Exception {
        var answer = credentials("hr-system:demo", scopes);

        assertThat(answer.statusCode()).isEqualTo(200);
        var token = tree(answer);
        assertThat(token.get("expires_in").asInt()).isBetween(298, 300);
        assertThat(token.has("refresh_token")).isFalse();
        var jwt = NimbusJwtDecoder.withJwkSetUri(address("/issuer/oauth2/jwks").toString())
                .build()
                .decode(token.get("access_token").asString());
        assertThat(jwt.getSubject()).isEqualTo("hr-system");
        assertThat(jwt.getClaimAsString("client_id")).isEqualTo("hr-system");
        assertThat(jwt.getAudience()).containsExactlyInAnyOrder(audiences.split(","));
        assertThat(Objects.requireNonNullElse(jwt.getClaimAsStringList("scope"), List.of()))
                .containsExactlyInAnyOrderElementsOf(scopes == null ? List.of() : List.of(scopes.split(" ")));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("ACC-CLI-05")
    void knowsEveryScopeThatServicesKnow(ClientScope scope) throws Exception {
        assertThat(credentials("hr-system:demo", scope.spelled()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "hr-system:wrong, directory.import, 401, invalid_client",
        "nobody:demo, directory.import, 401, invalid_client",
        "hr-system:demo, directory.everything, 400, invalid_scope",
        "hr-system:demo, openid, 400, invalid_scope",
        "likeverd-gateway:secret-of-the-gateway, directory.import, 400, unauthorized_client"
    })
    void givesNoTokenForMore(String client, String scopes, int status, String error) throws Exception {
        var answer = credentials(client, scopes);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(tree(answer).get("error").asString()).isEqualTo(error);
    }

    private static HttpResponse<String> credentials(String client, @Nullable String scopes) throws Exception {
        var body = "grant_type=client_credentials" + (scopes == null ? "" : "&scope=" + scopes.replace(" ", "%20"));
        var request = HttpRequest.newBuilder(address("/issuer/oauth2/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(client.getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({"page=-1,BAD_PAGE", "size=0,BAD_PAGE", "size=101,BAD_PAGE", "size=many,MALFORMED"})
    void refusesPagesThatDoNotExist(String query, String code) throws Exception {
        assertProblem(get("/issuer/demo/people?" + query), 400, code);
    }

    @Test
    void answersNothingElse() throws Exception {
        assertProblem(get("/issuer/demo/secrets"), 404, "NOT_FOUND");
        assertThat(get("/demo/people").statusCode()).isEqualTo(404);
        var request = HttpRequest.newBuilder(address("/issuer/oauth2/token?grant_type=client_credentials"))
                .header("Authorization", "Basic YTpi")
                .POST(BodyPublishers.noBody());
        assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesToStartOutsideTheDemo() {
        assertThatThrownBy(() -> IssuerApplication.application()
                        .run("--server.port=0", "--management.server.port=0", "--likeverd.demo.sample=sample-small"))
                .hasStackTraceContaining(DemoOnly.REFUSAL);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = tree(response);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("type").asString()).startsWith("urn:likeverd:problem:");
        assertThat(problem.get("detail").asString()).isNotEmpty();
    }

    private static JsonNode tree(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    private static HttpResponse<String> mint(String wanted) throws Exception {
        var request = HttpRequest.newBuilder(address("/issuer/demo/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + issuer.getEnvironment().getProperty("local.server.port") + path);
    }
}
