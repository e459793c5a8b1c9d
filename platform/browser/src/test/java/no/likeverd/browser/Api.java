package no.likeverd.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs ask the platform, so that there is something for people to look at. */
final class Api implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI front;

    Api(URI front) {
        this.front = front;
    }

    JsonNode get(String person, String path) {
        return answer(HttpRequest.newBuilder(front.resolve(path)).header("Authorization", bearer(person, path)))
                .body();
    }

    /**
     * A field that will be there in a moment.
     *
     * @param field where in the answer, as a JSON pointer
     */
    String coming(String person, String path, String field) {
        return await(person + " to see " + path)
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> get(person, path).at(field).asString(""), value -> !value.isEmpty());
    }

    /** Sends until it is taken: what the directory knows may not have come everywhere yet. */
    JsonNode post(String person, String path, Map<String, ?> body) {
        return send("POST", person, path, body, null);
    }

    /** @param version of what is changed, where the address asks for it */
    JsonNode post(String person, String path, Map<String, ?> body, int version) {
        return post(person, path, body, "\"" + version + "\"");
    }

    /** @param read which version is meant to be changed */
    JsonNode post(String person, String path, Map<String, ?> body, String read) {
        return send("POST", person, path, body, read);
    }

    /** @param read which version is meant to be changed */
    JsonNode put(String person, String path, Map<String, ?> body, String read) {
        return send("PUT", person, path, body, read);
    }

    private JsonNode send(String method, String person, String path, Map<String, ?> body, @Nullable String read) {
        String key = UUID.randomUUID().toString();
        AtomicReference<Answer> last = new AtomicReference<>();
        await(person + " to be allowed " + path)
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> {
                    HttpRequest.Builder request = HttpRequest.newBuilder(front.resolve(path))
                            .header("Authorization", bearer(person, path))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
                    last.set(answer(read == null ? request : request.header("If-Match", read)));
                    return last.get().status() < 400 || !last.get().mayCome();
                });
        assertThat(last.get().status()).as("%s: %s", path, last.get().body()).isLessThan(300);
        return last.get().body();
    }

    private record Answer(int status, JsonNode body) {
        private boolean mayCome() {
            String code = body.path("code").asString("");
            return status >= 500
                    || status == 403
                    || status == 404
                    || code.startsWith("UNKNOWN")
                    || code.startsWith("NOT_");
        }
    }

    private String bearer(String person, String path) {
        Map<String, String> wanted = Map.of("person", person, "audience", path.split("/", 3)[1]);
        return "Bearer "
                + answer(HttpRequest.newBuilder(front.resolve("/demo/tokens"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(wanted))))
                        .body()
                        .path("access_token")
                        .asString("");
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            JsonNode body = response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
