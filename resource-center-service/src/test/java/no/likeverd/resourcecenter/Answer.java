package no.likeverd.resourcecenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service said. */
record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The body, after a look at the status. */
    JsonNode is(int status) {
        assertThat(response.statusCode()).as(text()).isEqualTo(status);
        return json();
    }

    /** The problem, after a look at status and code. */
    JsonNode refused(int status, String code) {
        JsonNode problem = is(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.path("code").asString()).as(text()).isEqualTo(code);
        return problem;
    }

    String etag() {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    String text() {
        return response.body();
    }

    private JsonNode json() {
        return text().isEmpty() ? JSON.createObjectNode() : JSON.readTree(text());
    }
}
