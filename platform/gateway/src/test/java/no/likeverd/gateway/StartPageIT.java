package no.likeverd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The start page while one part is down, one refuses and one has nothing to say about itself. */
class StartPageIT {

    private static StubPart ready;
    private static StubPart refusing;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        ready = StubPart.start();
        refusing = StubPart.start();
        refusing.will(StubPart.Manner.REFUSE);
        gateway = RunningGateway.start(
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
        var page = get("/");

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
        assertThat(get("/assets/likeverd/start.css").statusCode()).isEqualTo(200);
        assertThat(get("/assets/likeverd/icon.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void describesTheEventsAsTheyAreStored() throws Exception {
        var described = get("/asyncapi.json");

        assertThat(described.statusCode()).isEqualTo(200);
        assertThat(described.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(described.body()).isEqualTo(Files.readString(Path.of("../../docs/api/events.json")));
    }

    @Test
    void tellsTheSameToPrograms() throws Exception {
        var status = get("/status");

        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(status.body())
                .contains("{\"name\":\"directory\",\"state\":\"ready\",\"millis\":")
                .contains("{\"name\":\"ladder\",\"state\":\"down\",\"millis\":")
                .contains("{\"name\":\"mentor\",\"state\":\"down\",\"millis\":");
    }

    @Test
    void hasNoDemoRoutesWithoutADemoIssuer() throws Exception {
        assertThat(get("/demo/people").statusCode()).isEqualTo(404);
        assertThat(get("/issuer/oauth2/jwks").statusCode()).isEqualTo(404);
    }

    @Test
    void isAliveAndMeasuredOnThePortForOperationsOnly() throws Exception {
        assertThat(getFromManagement("/actuator/health/liveness").body()).contains("UP");
        assertThat(getFromManagement("/actuator/health/readiness").body()).contains("UP");
        assertThat(getFromManagement("/actuator/prometheus").body())
                .contains("resilience4j_circuitbreaker_state", "http_server_requests");
        assertThat(getFromManagement("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return gateway.send(gateway.to(path));
    }

    private static HttpResponse<String> getFromManagement(String path) throws Exception {
        return gateway.send(gateway.toManagement(path));
    }
}
