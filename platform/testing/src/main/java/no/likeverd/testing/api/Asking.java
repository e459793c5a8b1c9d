package no.likeverd.testing.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.api.ApiDocument.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests out of a document: most of them nearly right, some not at all. */
final class Asking {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HOLE = "\"hole-of-the-fuzz\"";
    private static final int MOST_SPOILED = 2;

    private final ApiDocument document;
    private final Known known;
    private final Values values;
    private final Nasty nasty;
    private final Random random;
    private final List<String> callers;
    private final Map<String, List<String>> examples;

    Asking(
            ApiDocument document,
            Known known,
            Values values,
            Random random,
            List<String> callers,
            Map<String, List<String>> examples) {
        this.document = document;
        this.known = known;
        this.values = values;
        this.nasty = new Nasty(random);
        this.random = random;
        this.callers = callers;
        this.examples = examples;
    }

    Asked next(Operation operation) {
        boolean good = random.nextInt(3) == 0;
        Map<String, String> headers = new LinkedHashMap<>();
        StringBuilder query = new StringBuilder();
        String path = operation.path();
        for (JsonNode parameter : document.parameters(operation).values()) {
            String name = parameter.path("name").asString();
            String value = value(parameter, name, good);
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value.isEmpty() ? "x" : value));
                case "query" -> query(query, parameter, name, value, good);
                default -> header(headers, parameter, name, value, good);
            }
        }
        known.etag(path)
                .filter(etag -> headers.containsKey("If-Match") && (good || random.nextInt(4) > 0))
                .ifPresent(etag -> headers.put("If-Match", etag));
        String body = body(operation, headers, good);
        if (!good && random.nextInt(20) == 0) {
            headers.put("Accept", nasty.accepted());
        }
        return new Asked(
                operation, method(operation, good), path + query, headers, caller(operation, headers, good), body);
    }

    private String value(JsonNode parameter, String name, boolean good) {
        if (!good && random.nextInt(4) == 0) {
            return nasty.text();
        }
        if (!good && random.nextInt(4) == 0) {
            return known.foreign();
        }
        JsonNode value = values.of(parameter.path("schema"), name);
        return value.isArray() ? value.path(0).asString("x") : value.asString();
    }

    private void query(StringBuilder query, JsonNode parameter, String name, String value, boolean good) {
        if (!parameter.path("required").asBoolean(false) && random.nextInt(3) == 0) {
            return;
        }
        int times = !good && random.nextInt(15) == 0 ? random.nextInt(3) : 1;
        for (int i = 0; i < times; i++) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(value));
        }
    }

    private void header(Map<String, String> headers, JsonNode parameter, String name, String value, boolean good) {
        boolean left =
                parameter.path("required").asBoolean(false) ? !good && random.nextInt(10) == 0 : random.nextBoolean();
        String sendable = value.replaceAll("[^\\x20-\\x7e]", "?").strip();
        if (!left && sendable.length() < 4_000) {
            headers.put(name, sendable);
        }
    }

    private @Nullable String body(Operation operation, Map<String, String> headers, boolean good) {
        JsonNode content =
                document.resolved(operation.node().path("requestBody")).path("content");
        if (content.isEmpty()) {
            return null;
        }
        List<String> types = new ArrayList<>(content.propertyNames());
        String type = types.get(random.nextInt(types.size()));
        headers.put("Content-Type", !good && random.nextInt(15) == 0 ? nasty.mediaType() : type);
        String text = sound(operation, type, content.path(type).path("schema"));
        if (good) {
            return text;
        }
        return switch (random.nextInt(12)) {
            case 0 -> nasty.broken();
            case 1 -> Nasty.doubled(text);
            case 2 -> text.substring(0, random.nextInt(text.length() + 1));
            case 3 -> text;
            default -> type.contains("json") ? spoiled(text) : cut(text);
        };
    }

    private String sound(Operation operation, String type, JsonNode schema) {
        List<String> known = examples.getOrDefault(operation.name() + " " + type, List.of());
        if (!known.isEmpty() && random.nextInt(3) > 0) {
            return known.get(random.nextInt(known.size()));
        }
        return JSON.writeValueAsString(values.of(schema, "body"));
    }

    private String spoiled(String text) {
        JsonNode body = JSON.readTree(text);
        for (int i = 0; i <= random.nextInt(MOST_SPOILED); i++) {
            List<Runnable> places = Values.spoilers(body, JSON.readTree(HOLE));
            if (places.isEmpty()) {
                return nasty.json();
            }
            places.get(random.nextInt(places.size())).run();
        }
        return JSON.writeValueAsString(body).replace(HOLE, nasty.json());
    }

    private String cut(String text) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + nasty.text() + text.substring(Math.min(text.length(), at + random.nextInt(5)));
    }

    private String method(Operation operation, boolean good) {
        List<String> others = List.of("PATCH", "PUT", "DELETE", "POST", "HEAD", "TRACE");
        return !good && random.nextInt(40) == 0 ? others.get(random.nextInt(others.size())) : operation.method();
    }

    private @Nullable String caller(Operation operation, Map<String, String> headers, boolean good) {
        switch (good ? 0 : random.nextInt(25)) {
            case 1 -> headers.put("Authorization", "Bearer not-a-token");
            case 2 -> headers.put("Authorization", "Basic dTpw");
            case 3 -> headers.put("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.");
            case 4 -> headers.put("X-Nothing", "no token at all");
            case 5 -> {
                return "p-nobody-knows";
            }
            default -> {
                String anybody = callers.get(random.nextInt(callers.size()));
                return random.nextInt(3) == 0
                        ? anybody
                        : known.welcome(operation.name()).orElse(anybody);
            }
        }
        return null;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value.replaceAll("[\\ud800-\\udfff](?![\\udc00-\\udfff])", "?"), UTF_8)
                .replace("+", "%20")
                .replaceAll("^\\.+$", "%2E");
    }

    static RunningService.Call call(RunningService service, Asked asked) {
        RunningService.Call call = service.call(asked.method(), asked.path());
        if (asked.caller() != null) {
            call.as(asked.caller());
        }
        asked.headers().forEach(call::header);
        return asked.body() == null ? call : call.body(asked.body());
    }
}
