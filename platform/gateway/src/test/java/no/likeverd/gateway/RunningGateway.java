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
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.testing.Reply;
import org.assertj.core.api.AbstractStringAssert;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway on ports of its own, and what a caller gets from it. */
public final class RunningGateway implements AutoCloseable {

    private static final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ConfigurableApplicationContext context;

    private RunningGateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningGateway start(String... settings) {
        return new RunningGateway(run(settings));
    }

    /** A gateway whose issuer does not answer. */
    static ConfigurableApplicationContext run(String... settings) {
        var always = Stream.of(
                "--server.port=0",
                "--management.server.port=0",
                "--likeverd.login.client-id=likeverd-gateway",
                "--likeverd.login.client-secret=secret",
                "--likeverd.login.home=http://127.0.0.1:8080",
                "--likeverd.login.issuer=http://127.0.0.1:1",
                "--likeverd.login.authorization-uri=http://127.0.0.1:1/authorize",
                "--likeverd.login.token-uri=http://127.0.0.1:1/token",
                "--likeverd.login.jwks-uri=http://127.0.0.1:1/jwks");
        return GatewayApplication.application().run(lastOfEach(Stream.concat(always, Stream.of(settings))));
    }

    /** A setting that is given twice would be a list. */
    private static String[] lastOfEach(Stream<String> settings) {
        return settings.collect(Collectors.toMap(
                        setting -> setting.substring(0, setting.indexOf('=')),
                        setting -> setting,
                        (before, after) -> after,
                        LinkedHashMap::new))
                .values()
                .toArray(String[]::new);
    }

    public int port() {
        return port("local.server.port");
    }

    public HttpRequest.Builder to(String path) {
        return to(port(), path);
    }

    /** The port for operations only. */
    public HttpRequest.Builder toManagement(String path) {
        return to(port("local.management.port"), path);
    }

    /** What a browser gets that shows a page. */
    public Reply see(String path, String... headers) throws IOException, InterruptedException {
        var request = to(path).header("Accept", "text/html,*/*;q=0.8");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Reply(send(request));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** A breaker that an earlier test opened would answer in the part's place. */
    public void closeBreakers() {
        context.getBean(CircuitBreakerRegistry.class).getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Override
    public void close() {
        context.close();
    }

    public static AbstractStringAssert<?> assertProblem(HttpResponse<String> response, int status, String code) {
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
