package no.likeverd.standalone.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Stands where a service stands and remembers what the gateway brings it. */
final class EchoPart implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Brought> brought = new ConcurrentLinkedQueue<>();

    /** What came. */
    record Brought(
            String method,
            String path,
            @Nullable String authorization,
            @Nullable String cookie,
            @Nullable String filledIn,
            String body) {}

    EchoPart(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            brought.add(new Brought(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers.getFirst("Authorization"),
                    headers.getFirst("Cookie"),
                    headers.getFirst("Likeverd-Filled-In"),
                    body));
            byte[] page = "<p>the page</p>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(headers.containsKey("Authorization") ? 200 : 401, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    /** Everything since the last look. */
    List<Brought> brought() {
        List<Brought> all = List.copyOf(brought);
        brought.clear();
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
