package no.likeverd.storm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's public API, asked as anybody; an answer that does not come is an answer too. */
final class Front implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TOKEN_USE = Duration.ofMinutes(4);

    private final URI front;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Front(int port) {
        this.front = URI.create("http://127.0.0.1:" + port);
    }

    private record Token(String value, long mintedAt) {

        boolean isGood() {
            return System.nanoTime() - mintedAt < TOKEN_USE.toNanos();
        }
    }

    /**
     * What came back.
     *
     * @param status 0 when nothing did
     * @param version from the ETag, 0 where there is none
     */
    record Answer(int status, JsonNode body, long version) {

        static final Answer NONE = new Answer(0, JSON.createObjectNode(), 0);

        String text(String field) {
            return body.path(field).asString("");
        }

        boolean isOk() {
            return status / 100 == 2;
        }

        /** Whether it says for certain that nothing was done; a token that was not believed is no answer to the question. */
        boolean refuses() {
            return status / 100 == 4 && status != 401 && status != 408 && status != 429;
        }
    }

    Answer get(String person, String path) {
        return send(person, path, null, null);
    }

    Answer post(String person, String path, String key, Map<String, ?> body) {
        return send(person, path, key, body);
    }

    private Answer send(String person, String path, @Nullable String key, @Nullable Map<String, ?> body) {
        String audience = path.split("/", 3)[1];
        String token = token(person, audience);
        if (token.isEmpty()) {
            return Answer.NONE;
        }
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + token);
        if (key != null && body != null) {
            request.header("Idempotency-Key", key);
            write(request, body);
        }
        Answer answer = send(request);
        if (answer.status() == 401) {
            tokens.remove(person + " " + audience);
        }
        return answer;
    }

    private String token(String person, String audience) {
        Token known = tokens.get(person + " " + audience);
        if (known != null && known.isGood()) {
            return known.value();
        }
        HttpRequest.Builder request = request("/demo/tokens");
        write(request, Map.of("person", person, "audience", audience));
        String minted = send(request).text("access_token");
        if (!minted.isEmpty()) {
            tokens.put(person + " " + audience, new Token(minted, System.nanoTime()));
        }
        return minted;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(front + path)).timeout(PATIENCE);
    }

    private static void write(HttpRequest.Builder request, Map<String, ?> body) {
        request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String body = response.body();
            String tag = response.headers().firstValue("ETag").orElse("").replaceAll("\\D", "");
            return new Answer(
                    response.statusCode(),
                    body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body),
                    tag.isEmpty() ? 0 : Long.parseLong(tag));
        } catch (IOException | JacksonException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
