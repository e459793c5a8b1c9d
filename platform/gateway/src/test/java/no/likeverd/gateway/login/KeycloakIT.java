package no.likeverd.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.gateway.RunningGateway;
import no.likeverd.gateway.StubPart;
import no.likeverd.gateway.Visitor;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm that comes with Likeverd, in a real Keycloak, and the gateway that people log in at with it. */
class KeycloakIT {

    private static final String PAGE = "/directory/people";
    private static final String[] SERVICES = {"assessment", "directory", "ladder", "mentor", "resource-center"};

    /** Shorter than the gateway trusts a token, so that each request takes a new one. */
    private static final Duration BRIEF = Duration.ofSeconds(40);

    private static final HttpClient http = HttpClient.newHttpClient();

    private static Keycloak keycloak;
    private static StubPart part;
    private static RunningGateway gateway;

    private Visitor visitor;

    @BeforeAll
    static void start() throws Exception {
        int port = Visitor.freePort();
        URI home = URI.create("http://127.0.0.1:" + port);
        keycloak = Keycloak.start(home, BRIEF, "p-1002", "p-1003");
        part = StubPart.start();
        gateway = RunningGateway.start(Stream.concat(
                        keycloak.settings(),
                        Stream.of(
                                "--server.port=" + port,
                                "--likeverd.login.home=" + home,
                                "--likeverd.directory.uri=" + part.uri()))
                .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable one : new AutoCloseable[] {gateway, part, keycloak}) {
            if (one != null) {
                closed(one);
            }
        }
    }

    @BeforeEach
    void open() {
        visitor = new Visitor(gateway);
        part.forgetting();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    @Rule({"LOG-01", "LOG-02"})
    void personWhoLogsInIsKnownByTheirIdAndNothingElse() throws Exception {
        Reply page = logIn("p-1002", Keycloak.PASSWORD);

        assertThat(page.response().uri().getPath()).isEqualTo(PAGE);
        JWTClaimsSet token = tokenBrought();
        assertThat(token.getSubject()).isEqualTo("p-1002");
        assertThat(token.getIssuer()).isEqualTo(keycloak.issuer());
        assertThat(token.getAudience()).containsExactlyInAnyOrder(SERVICES);
        assertThat(Duration.between(
                        token.getIssueTime().toInstant(),
                        token.getExpirationTime().toInstant()))
                .isEqualTo(BRIEF);
        assertThat(token.getClaims())
                .doesNotContainKeys("name", "given_name", "preferred_username", "email", "realm_access");
    }

    @Test
    @Rule("LOG-02")
    void theRealmGivesTokensForFiveMinutes() throws Exception {
        assertThat(Keycloak.realm().path("accessTokenLifespan").asInt()).isEqualTo(300);
    }

    @Test
    @Rule("LOG-02")
    void tokenThatEndsIsReplacedWithoutAskingThePerson() throws Exception {
        logIn("p-1003", Keycloak.PASSWORD);
        String first = part.asked().getLast().headers().getFirst("Authorization");

        assertThat(visitor.open(PAGE).status()).isEqualTo(200);

        String second = part.asked().getLast().headers().getFirst("Authorization");
        assertThat(second).isNotEqualTo(first);
        assertThat(tokenBrought().getSubject()).isEqualTo("p-1003");
    }

    @Test
    @Rule("LOG-01")
    void wrongPasswordComesNoFurtherThanKeycloak() throws Exception {
        Reply answer = logIn("p-1002", "et annet passord");

        assertThat(answer.response().uri().toString()).startsWith(keycloak.issuer());
        assertThat(part.asked()).isEmpty();
    }

    @Test
    @Rule("LOG-07")
    void whoLogsOutIsLoggedOutAtKeycloakToo() throws Exception {
        logIn("p-1002", Keycloak.PASSWORD);

        Reply out = visitor.submit("/session/logout", "");

        assertThat(out.response().uri().getPath()).isEqualTo("/");
        part.forgetting();
        assertThat(visitor.open(PAGE).response().uri().toString()).startsWith(keycloak.issuer());
        assertThat(part.asked()).isEmpty();
    }

    @Test
    @Rule("LOG-02")
    void machineGetsWhatItsScopeIsForAndNoMore() throws Exception {
        JWTClaimsSet reading = claims(machineToken("directory.read"));

        assertThat(reading.getSubject()).isEqualTo("hr-system");
        assertThat(reading.getAudience()).containsExactly("directory");
        assertThat(reading.getStringClaim("scope").split(" ")).contains("directory.read");
        assertThat(tokenAnswer("operations.read").path("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    @Rule("LOG-01")
    void codeWithoutItsProofIsNotAsked() throws Exception {
        Map<String, String> asked = Map.of(
                "client_id", "likeverd-gateway",
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", "http://127.0.0.1:" + gateway.port() + "/login/oauth2/code/likeverd");

        HttpResponse<String> answer =
                http.send(asking(keycloak.protocol("auth") + "?" + form(asked)).build(), BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("error=invalid_request", "code_challenge_method");
    }

    /** Where the page, Keycloak's form and its answer lead. */
    private Reply logIn(String person, String password) throws Exception {
        String action = Jsoup.parse(visitor.open(PAGE).text())
                .expectFirst("form#kc-form-login")
                .attr("action");
        return visitor.submit(action, form(Map.of("username", "login-of-" + person, "password", password)));
    }

    private static JWTClaimsSet tokenBrought() throws Exception {
        return claims(part.asked().getLast().headers().getFirst("Authorization").substring("Bearer ".length()));
    }

    /** Of a token that Keycloak signed. */
    private static JWTClaimsSet claims(String token) throws Exception {
        SignedJWT signed = SignedJWT.parse(token);
        JWKSet keys = JWKSet.load(URI.create(keycloak.protocol("certs")).toURL());
        String keyId = signed.getHeader().getKeyID();
        assertThat(signed.verify(new RSASSAVerifier(keys.getKeyByKeyId(keyId).toRSAKey())))
                .isTrue();
        return signed.getJWTClaimsSet();
    }

    private static String machineToken(String scope) throws Exception {
        return tokenAnswer(scope).path("access_token").asString();
    }

    private static JsonNode tokenAnswer(String scope) throws Exception {
        Map<String, String> asked = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "hr-system",
                "client_secret",
                Keycloak.SECRET,
                "scope",
                scope);
        String answer = http.send(
                        asking(keycloak.protocol("token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form(asked)))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return JsonMapper.shared().readTree(answer);
    }

    private static HttpRequest.Builder asking(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void closed(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
