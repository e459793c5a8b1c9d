package no.likeverd.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the directory as some person, over HTTP. */
public final class Client {

    public static final String IMPORTS = "/directory/v1/imports";

    public static final String MULTIPART = "multipart/form-data; boundary=part-of-a-test";

    private static final String BOUNDARY = "part-of-a-test";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final TestIssuer issuer;

    Client(int port, TestIssuer issuer) {
        this.port = port;
        this.issuer = issuer;
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {

        public String code() {
            return body.path("code").asString();
        }

        public String text(String field) {
            return body.path(field).asString();
        }

        public int number(String field) {
            return body.path(field).asInt();
        }
    }

    public Answer get(String personId, String path) {
        return send(request(path)
                .header("Authorization", "Bearer " + issuer.token(personId, "directory"))
                .GET());
    }

    public Answer importFiles(String personId, String key, Csv files) {
        return importParts(personId, key, parts(files));
    }

    /** The texts of files by the names of parts, which may be no parts that the directory knows. */
    public Answer importParts(String personId, String key, Map<String, String> parts) {
        return send(post(personId, multipart(parts)).header("Idempotency-Key", key));
    }

    /** A POST that a test makes wrong in some way. */
    public HttpRequest.Builder post(String personId, byte[] body) {
        return request(IMPORTS)
                .header("Authorization", "Bearer " + issuer.token(personId, "directory"))
                .header("Content-Type", MULTIPART)
                .POST(BodyPublishers.ofByteArray(body));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, String> parts(Csv files) {
        return files.texts().entrySet().stream()
                .collect(Collectors.toMap(
                        (Map.Entry<ImportFile, String> e) -> e.getKey().part(), Map.Entry::getValue));
    }

    /** The parts as files, and those whose names begin with an underscore as a form's hidden fields. */
    public static byte[] multipart(Map<String, String> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach((name, text) -> body.writeBytes(
                (name.startsWith("_") ? field(name, text) : part(name, text)).getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String field(String name, String text) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
    }

    public static String part(String name, String text) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                + ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + text + "\r\n";
    }
}
