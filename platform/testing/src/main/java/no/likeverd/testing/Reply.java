package no.likeverd.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.likeverd.testing.page.RenderedPage;
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

    /** The page, after a look at the status and at everything that every page must be. */
    public RenderedPage page(int wanted) {
        assertThat(status()).as(text()).isEqualTo(wanted);
        assertThat(header("Content-Type")).startsWith("text/html");
        assertThat(header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        return RenderedPage.of(text());
    }

    /** Where a form led to. */
    public String goesTo() {
        assertThat(status()).as(text()).isEqualTo(303);
        return header("Location");
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Fields as a browser sends them. */
    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
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
