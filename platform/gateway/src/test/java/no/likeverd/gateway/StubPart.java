package no.likeverd.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A stand-in for a part: remembers what it was asked, answers, stalls or hangs up as told. */
public final class StubPart implements AutoCloseable {

    /** How the part answers. */
    public enum Manner {
        ANSWER,
        REFUSE,
        STALL,
        HANG_UP
    }

    public record Asked(String method, URI uri, Headers headers, String body) {}

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private volatile Manner manner = Manner.ANSWER;

    /** What it answers to one path. */
    private record Said(int status, String type, String body) {}

    private StubPart(HttpServer server) {
        this.server = server;
    }

    public static StubPart start() throws IOException {
        var stub = new StubPart(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        stub.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        stub.server.createContext("/", stub::handle);
        stub.server.start();
        return stub;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Asked> asked() {
        return asked;
    }

    public StubPart forgetting() {
        asked.clear();
        return this;
    }

    public void will(Manner manner) {
        this.manner = manner;
    }

    /** Answers a path so, while it answers at all. */
    public void says(String path, int status, String type, String body) {
        said.put(path, new Said(status, type, body));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
        switch (manner) {
            case ANSWER ->
                answer(exchange, said.getOrDefault(exchange.getRequestURI().getPath(), new Said(200, "", "answered")));
            case REFUSE -> answer(exchange, new Said(503, "", "refused"));
            case STALL -> await();
            case HANG_UP -> exchange.close();
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Said said) throws IOException {
        var bytes = said.body().getBytes(StandardCharsets.UTF_8);
        if (!said.type().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", said.type());
        }
        // Parts echo the correlation id, as the gateway does.
        var correlationId = exchange.getRequestHeaders().getFirst("X-Correlation-Id");
        if (correlationId != null) {
            exchange.getResponseHeaders().set("X-Correlation-Id", correlationId);
        }
        exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
