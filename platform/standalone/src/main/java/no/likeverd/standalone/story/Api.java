package no.likeverd.standalone.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The platform as anybody sees it who comes through the gateway; every request is one person's. */
final class Api implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String JSON_TYPE = "application/json";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI front;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Tokens tokens = new Tokens(this::token);

    Api(URI front) {
        this.front = front;
    }

    Answer get(Cast who, String path) {
        return send("GET " + path, as(who, path).GET());
    }

    /** Posts under an idempotency key of its own. */
    Answer post(Cast who, String path, Map<String, ?> body) {
        return send("POST " + path, json(keyed(who, path), body));
    }

    /** Replaces what is there, whatever its version. */
    Answer put(Cast who, String path, Map<String, ?> body) {
        return send("PUT " + path, keyed(who, path).PUT(form(body)).header("Content-Type", JSON_TYPE));
    }

    /** Replaces what was read, unless somebody else has replaced it since. */
    Answer put(Cast who, String path, Answer read, Map<String, ?> body) {
        return send(
                "PUT " + path,
                keyed(who, path)
                        .header("If-Match", read.version())
                        .PUT(form(body))
                        .header("Content-Type", JSON_TYPE));
    }

    /** Posts what holds for what was read only. */
    Answer post(Cast who, String path, Answer read, Map<String, ?> body) {
        return send("POST " + path, json(keyed(who, path).header("If-Match", read.version()), body));
    }

    /** Posts the files, by name, as one form, under an idempotency key of its own. */
    Answer upload(Cast who, String path, Map<String, String> files) {
        Form form = new Form(files);
        return send(
                "POST " + path,
                keyed(who, path)
                        .header("Content-Type", form.contentType())
                        .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    private HttpRequest.Builder keyed(Cast who, String path) {
        return as(who, path).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The first segment of a path is the part that the token is for. */
    private HttpRequest.Builder as(Cast who, String path) {
        return request(path).header("Authorization", "Bearer " + tokens.of(who, path.split("/", 3)[1]));
    }

    private String token(Cast who, String audience) {
        Map<String, String> wanted = Map.of("person", who.personId(), "audience", audience);
        return send("POST /demo/tokens", json(request("/demo/tokens"), wanted))
                .expect(200)
                .text("access_token");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(front + path)).timeout(PATIENCE);
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, Map<String, ?> body) {
        return request.header("Content-Type", JSON_TYPE).POST(form(body));
    }

    private static HttpRequest.BodyPublisher form(Map<String, ?> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private Answer send(String what, HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return Answer.of(what, response.statusCode(), response.body())
                    .versioned(response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new Unreachable(front, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
