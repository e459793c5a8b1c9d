package no.likeverd.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform as anybody sees it who comes through the gateway, asked as one person. */
public final class PublicApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestClient http;
    private final String person;

    public PublicApi(URI front, String person) {
        this.http = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .baseUrl(front)
                .build();
        this.person = person;
    }

    /** What came back; an empty body is an empty object. */
    public record Answer(int status, JsonNode body) {
        public boolean is(int expected) {
            return status == expected;
        }

        boolean isNotYetKnown() {
            return body.path("code").asString("").equals("NOT_YET_KNOWN");
        }

        /** For people who want to know why. */
        String reason() {
            return status + " " + body.path("code").asString("") + " "
                    + body.path("detail").asString("");
        }
    }

    public Answer get(String part, String path) {
        return http.get()
                .uri("/" + part + path)
                .headers(headers -> headers.setBearerAuth(token(part)))
                .exchange((request, response) -> answer(response));
    }

    /** Sends the files, by name, as one multipart form; under the same key as often as one likes. */
    Answer upload(String part, String path, Map<String, String> files, String key) {
        var form = new LinkedMultiValueMap<String, Object>();
        files.forEach((name, content) -> form.add(name, csv(name, content)));
        return http.post()
                .uri("/" + part + path)
                .headers(headers -> headers.setBearerAuth(token(part)))
                .header("Idempotency-Key", key)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .exchange((request, response) -> answer(response));
    }

    /** Anybody may ask this. */
    public JsonNode people() {
        return http.get()
                .uri("/demo/people?size=100")
                .exchange((request, response) -> answer(response))
                .body()
                .path("rows");
    }

    private String token(String audience) {
        var answer = http.post()
                .uri("/demo/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("person", person, "audience", audience))
                .exchange((request, response) -> answer(response));
        return answer.body().path("access_token").asString("");
    }

    /** A part of a form counts as a file only when it has a file name. */
    private static HttpEntity<byte[]> csv(String name, String content) {
        var headers = new HttpHeaders();
        headers.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8));
        headers.setContentDisposition(
                ContentDisposition.formData().name(name).filename(name + ".csv").build());
        return new HttpEntity<>(content.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static Answer answer(RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response)
            throws IOException {
        var body = response.getBody().readAllBytes();
        var json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        return new Answer(response.getStatusCode().value(), json);
    }
}
