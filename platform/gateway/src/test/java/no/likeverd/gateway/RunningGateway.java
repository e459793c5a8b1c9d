package no.likeverd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway on ports of its own, and what a caller gets from it. */
final class RunningGateway implements AutoCloseable {

    private static final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ConfigurableApplicationContext context;

    private RunningGateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningGateway start(String... settings) {
        var ports = Stream.of("--server.port=0", "--management.server.port=0");
        return new RunningGateway(GatewayApplication.application()
                .run(Stream.concat(ports, Stream.of(settings)).toArray(String[]::new)));
    }

    int port() {
        return port("local.server.port");
    }

    HttpRequest.Builder to(String path) {
        return to(port(), path);
    }

    /** The port for operations only. */
    HttpRequest.Builder toManagement(String path) {
        return to(port("local.management.port"), path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** A breaker that an earlier test opened would answer in the part's place. */
    void closeBreakers() {
        context.getBean(CircuitBreakerRegistry.class).getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Override
    public void close() {
        context.close();
    }

    static AbstractStringAssert<?> assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return assertThat(response.body())
                .contains("\"status\":" + status, "\"code\":\"" + code + "\"", "\"title\":", "\"detail\":");
    }

    private int port(String property) {
        return context.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    private static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
