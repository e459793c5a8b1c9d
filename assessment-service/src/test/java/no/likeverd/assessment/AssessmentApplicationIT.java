package no.likeverd.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import no.likeverd.testing.Backends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class AssessmentApplicationIT {

    private static final HttpClient http = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = AssessmentApplication.application()
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.mongodb.uri=" + Backends.mongoUri(Backends.freshDatabase("room")),
                        "--likeverd.kafka.bootstrap-servers=" + Backends.kafka());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isReadyAndSaysSo() throws Exception {
        assertThat(get("local.management.port", "/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }

    @Test
    void describesItsApi() throws Exception {
        var description = get("local.server.port", "/assessment/v3/api-docs");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("\"openapi\":\"3.1");
    }

    @Test
    void answersNobodyWithoutAToken() throws Exception {
        var refused = get("local.server.port", "/assessment/v1/anything");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    private static HttpResponse<String> get(String port, String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty(port) + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
