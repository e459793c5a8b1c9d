package no.likeverd.gateway;

import static no.likeverd.gateway.RunningGateway.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway with a part that works, one that is told how to behave, and one where nobody listens. */
class GatewayIT {

    private static StubPart directory;
    private static StubPart ladder;
    private static StubPart issuer;
    private static RunningGateway gateway;

    /** Waits so briefly that a test can see it; only for a part that never comes to an end. */
    private static RunningGateway impatient;

    @BeforeAll
    static void start() throws IOException {
        directory = StubPart.start();
        ladder = StubPart.start();
        issuer = StubPart.start();
        gateway = gateway();
        impatient = gateway("--likeverd.gateway.timeout=400ms");
    }

    private static RunningGateway gateway(String... more) {
        var settings = Stream.of(
                "--likeverd.gateway.demo-issuer.uri=" + issuer.uri(),
                "--likeverd.gateway.demo-issuer.management-uri=" + issuer.uri(),
                "--likeverd.directory.uri=" + directory.uri(),
                "--likeverd.directory.management-uri=" + directory.uri(),
                "--likeverd.ladder.uri=" + ladder.uri(),
                "--likeverd.ladder.management-uri=" + ladder.uri(),
                "--likeverd.mentor.uri=http://127.0.0.1:1",
                "--likeverd.mentor.management-uri=http://127.0.0.1:1",
                "--likeverd.assessment.management-uri=" + directory.uri(),
                "--likeverd.resource-center.uri=" + ladder.uri(),
                "--likeverd.resource-center.management-uri=" + directory.uri());
        return RunningGateway.start(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        impatient.close();
        gateway.close();
        issuer.close();
        ladder.close();
        directory.close();
    }

    @BeforeEach
    void everythingAnswers() {
        directory.forgetting().will(StubPart.Manner.ANSWER);
        ladder.forgetting().will(StubPart.Manner.ANSWER);
        issuer.forgetting().will(StubPart.Manner.ANSWER);
        gateway.closeBreakers();
        impatient.closeBreakers();
    }

    @Test
    void forwardsARequestUnchanged() throws Exception {
        var response = send(to("/directory/v1/people?name=%C3%85se&page=2")
                .header("Authorization", "Bearer abc")
                .method("PATCH", BodyPublishers.ofString("{\"a\":1}")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("answered");
        var asked = directory.asked().getFirst();
        assertThat(asked.method()).isEqualTo("PATCH");
        assertThat(asked.uri()).hasToString("/directory/v1/people?name=%C3%85se&page=2");
        assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer abc");
        assertThat(asked.body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void forwardsTheIssuersTwoPathsToTheIssuer() throws Exception {
        send(to("/issuer/oauth2/jwks"));
        send(to("/demo/tokens").POST(BodyPublishers.ofString("{}")));

        assertThat(issuer.asked())
                .extracting(asked -> asked.uri().getPath())
                .containsExactly("/issuer/oauth2/jwks", "/issuer/demo/tokens");
    }

    @Test
    void passesOnWhatAPartRefuses() throws Exception {
        ladder.will(StubPart.Manner.REFUSE);

        var response = send(to("/ladder/v1/away"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("refused");
    }

    @Test
    void saysThatADeadPartIsUnavailableWhileOthersWork() throws Exception {
        assertProblem(send(to("/mentor/v1/rounds")), 503, "PART_UNAVAILABLE")
                .contains("\"type\":\"urn:likeverd:problem:part-unavailable\"", "\"part\":\"mentor\"");
        assertThat(send(to("/directory/v1/people")).statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatAPartIsTooSlow() throws Exception {
        ladder.will(StubPart.Manner.STALL);

        assertProblem(impatient.send(impatient.to("/ladder/v1/away")), 504, "PART_TOO_SLOW")
                .contains("\"part\":\"ladder\"");
    }

    @Test
    void stopsAskingAPartThatKeepsHangingUpAndAsksAgainLater() throws Exception {
        ladder.will(StubPart.Manner.HANG_UP);
        for (int i = 0; i < 10; i++) {
            assertThat(send(to("/ladder/v1/away")).statusCode()).isEqualTo(503);
        }
        ladder.forgetting();
        assertProblem(send(to("/ladder/v1/away")), 503, "PART_UNAVAILABLE");
        assertThat(ladder.asked()).isEmpty();

        ladder.will(StubPart.Manner.ANSWER);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(send(to("/ladder/v1/away")).statusCode()).isEqualTo(200));
    }

    @Test
    void keepsTheCallersCorrelationId() throws Exception {
        var response = send(to("/directory/v1/people").header("X-Correlation-Id", "story-0001"));

        assertThat(directory.asked().getFirst().headers().getFirst("X-Correlation-Id"))
                .isEqualTo("story-0001");
        assertThat(response.headers().allValues("X-Correlation-Id")).containsExactly("story-0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "has spaces in it", "<script>alert(1)</script>"})
    void replacesACorrelationIdThatIsNotPlain(String given) throws Exception {
        var response = send(to("/directory/v1/people").header("X-Correlation-Id", given));

        assertThat(response.headers().allValues("X-Correlation-Id"))
                .singleElement()
                .asString()
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void doesNotBelieveStrangersAboutForwarding() throws Exception {
        send(to("/directory/v1/people")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.0.0.1"));

        assertThat(directory.asked().getFirst().headers())
                .doesNotContainKeys("X-forwarded-for", "X-forwarded-host", "Forwarded", "X-forwarded-proto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/directory/v1/people", "/mentor/v1/rounds", "/nowhere", "/assets/likeverd/likeverd.css"})
    void protectsBrowsersOnEveryAnswer(String path) throws Exception {
        var headers = send(to(path)).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' http://127.0.0.1:1;");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.allValues("X-Correlation-Id")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/directoryx/v1", "/actuator/health", "/directory.html"})
    void knowsNothingElse(String path) throws Exception {
        assertProblem(send(to(path)), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ladder/../directory/v1/imports",
                "/ladder/%2e%2e/directory",
                "/ladder//v1",
                "/ladder/v1;a=b",
                "/ladder/a%2fb"
            })
    void refusesPathsThatCouldBeReadInTwoWays(String path) throws Exception {
        assertProblem(send(to(path)), 400, "BAD_PATH");
        assertThat(ladder.asked()).isEmpty();
    }

    /** Calendar programs cannot log in; their address is the one secret that they have, and nobody is told where it leads from. */
    @Test
    @Rule("RC-139")
    void letsACalendarsAddressThroughWithoutLoggingIn() throws Exception {
        var calendar = "/resource-center/calendar/" + "aB3_-".repeat(8) + "xyz.ics";

        var response = send(to(calendar).header("Accept", "text/html").header("Cookie", "likeverd_session=x"));

        assertThat(response.statusCode()).isEqualTo(200);
        var asked = ladder.asked().getFirst();
        assertThat(asked.uri()).hasToString(calendar);
        assertThat(asked.headers()).doesNotContainKeys("Authorization", "Cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resource-center/calendar",
                "/resource-center/calendar/short.ics",
                "/resource-center/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/resource-center/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics/more",
                "/resource-center/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "/ladder/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "/resource-center/feeds"
            })
    @Rule("RC-139")
    void sendsEverythingThatIsNoCalendarToLogIn(String path) throws Exception {
        var response = send(to(path).header("Accept", "text/html"));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location").orElse("")).startsWith("/session/login");
        assertThat(ladder.asked()).isEmpty();
    }

    @Test
    void saysWhenAMethodIsNotPossible() throws Exception {
        assertProblem(send(to("/status").DELETE()), 405, "METHOD_NOT_ALLOWED");
    }

    private static HttpRequest.Builder to(String path) {
        return gateway.to(path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return gateway.send(request);
    }
}
