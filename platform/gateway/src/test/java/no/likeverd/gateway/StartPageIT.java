package no.likeverd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The start page while one part is down, one refuses and one has nothing to say about itself. */
class StartPageIT {

    private static final HttpClient http = HttpClient.newHttpClient();

    private static StubPart ready;
    private static StubPart refusing;
    private static ConfigurableApplicationContext gateway;

    @BeforeAll
    static void start() throws IOException {
        ready = StubPart.start();
        refusing = StubPart.start();
        refusing.will(StubPart.Manner.REFUSE);
        gateway = GatewayApplication.application()
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--likeverd.directory.management-uri=" + ready.uri(),
                        "--likeverd.ladder.management-uri=" + refusing.uri(),
                        "--likeverd.assessment.management-uri=" + ready.uri(),
                        "--likeverd.resource-center.management-uri=" + ready.uri(),
                        "--likeverd.mentor.management-uri=http://127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        refusing.close();
        ready.close();
    }

    @Test
    void showsWhichPartsDoNotAnswer() throws Exception {
        var page = get("local.server.port", "/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("lang=\"nb\"", "sist oppdatert", "Ikke alt virker nå", "Karrierestiger, Mentorkorps")
                .contains("<span class=\"state ready\">klar</span>", "<span class=\"state down\">svarer ikke</span>")
                .contains("href=\"/directory/v3/api-docs\"")
                .doesNotContain("style=", "<script", "Demo", "th:");
    }

    @Test
    void servesItsOwnStyle() throws Exception {
        assertThat(get("local.server.port", "/assets/likeverd/start.css").statusCode())
                .isEqualTo(200);
        assertThat(get("local.server.port", "/assets/likeverd/icon.svg").statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsTheSameToPrograms() throws Exception {
        var status = get("local.server.port", "/status");

        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(status.body())
                .contains("{\"name\":\"directory\",\"state\":\"ready\",\"millis\":")
                .contains("{\"name\":\"ladder\",\"state\":\"down\",\"millis\":")
                .contains("{\"name\":\"mentor\",\"state\":\"down\",\"millis\":");
    }

    @Test
    void hasNoDemoRoutesWithoutADemoIssuer() throws Exception {
        assertThat(get("local.server.port", "/demo/people").statusCode()).isEqualTo(404);
        assertThat(get("local.server.port", "/issuer/oauth2/jwks").statusCode()).isEqualTo(404);
    }

    @Test
    void isAliveAndMeasuredOnThePortForOperationsOnly() throws Exception {
        assertThat(get("local.management.port", "/actuator/health/liveness").body())
                .contains("UP");
        assertThat(get("local.management.port", "/actuator/health/readiness").body())
                .contains("UP");
        assertThat(get("local.management.port", "/actuator/prometheus").body())
                .contains("resilience4j_circuitbreaker_state", "http_server_requests");
        assertThat(get("local.management.port", "/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("local.server.port", "/actuator/prometheus").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> get(String port, String path) throws Exception {
        var uri = URI.create(
                "http://127.0.0.1:" + gateway.getEnvironment().getRequiredProperty(port, Integer.class) + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
