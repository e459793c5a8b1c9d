package no.likeverd.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service said. */
public record Reply(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The body, after a look at the status. */
    public JsonNode is(int wanted) {
        assertThat(status()).as(text()).isEqualTo(wanted);
        return json();
    }

    /** The problem, after a look at status, media type and code. */
    public JsonNode refused(int wanted, String code) {
        JsonNode problem = is(wanted);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.path("code").asString("")).as(text()).isEqualTo(code);
        return problem;
    }

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public String etag() {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    /** The rows of a page. */
    public List<JsonNode> rows() {
        return json().path("rows").valueStream().toList();
    }

    private JsonNode json() {
        return text().isEmpty() ? JSON.createObjectNode() : JSON.readTree(text());
    }
}
