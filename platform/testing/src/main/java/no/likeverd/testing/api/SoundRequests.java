package no.likeverd.testing.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.likeverd.testing.api.ApiDocument.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests as a document describes them, about things whose ids are known. */
public final class SoundRequests {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ApiDocument document;
    private final Values values;

    public SoundRequests(JsonNode described, long seed) {
        Random random = new Random(seed);
        document = new ApiDocument(described);
        values = new Values(document, new Known(random), Map.of(), random);
    }

    /** An address with its variables filled in. */
    public static String address(String path, Map<String, String> ids) {
        Matcher variable = VARIABLE.matcher(path);
        return variable.replaceAll(found -> Matcher.quoteReplacement(encoded(id(found.group(1), path, ids))));
    }

    private static String id(String name, String path, Map<String, String> ids) {
        String id = ids.get(name);
        if (id == null) {
            throw new AssertionError(
                    "Say what {" + name + "} in " + path + " stands for: side.id(\"" + name + "\", …)");
        }
        return id;
    }

    /** The parameters that must be there, and those that are known ids. */
    public String query(Operation operation, Map<String, String> ids) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : queries(operation)) {
            String name = parameter.path("name").asString();
            boolean required = parameter.path("required").asBoolean(false);
            if (required || ids.containsKey(name)) {
                String value = ids.getOrDefault(
                        name, values.of(parameter.path("schema"), name).asString());
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(encoded(value));
            }
        }
        return query.toString();
    }

    /** Whether a parameter that may be left out is a known id. */
    public boolean asksOptionally(Operation operation, Map<String, String> ids) {
        return queries(operation).stream()
                .anyMatch(parameter -> !parameter.path("required").asBoolean(false)
                        && ids.containsKey(parameter.path("name").asString()));
    }

    private List<JsonNode> queries(Operation operation) {
        return document.parameters(operation).values().stream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .toList();
    }

    public boolean versioned(Operation operation) {
        return document.parameters(operation).containsKey("header If-Match");
    }

    /** The media type of the body; null when there is none. */
    public @Nullable String type(Operation operation) {
        List<String> types = new ArrayList<>(content(operation).propertyNames());
        return types.isEmpty()
                ? null
                : types.stream()
                        .filter(type -> type.contains("json"))
                        .findFirst()
                        .orElse(types.getFirst());
    }

    /** A body that the schema allows, in which fields named as known ids have them. */
    public String body(Operation operation, String type, Map<String, String> ids) {
        JsonNode body;
        do { // where nothing at all is allowed, something is wanted
            body = values.of(content(operation).path(type).path("schema"), "body");
        } while (body.isNull());
        fill(body, ids);
        // a form without fields has no type
        return body.isContainer() ? JSON.writeValueAsString(body) : "{}";
    }

    private JsonNode content(Operation operation) {
        return document.resolved(operation.node().path("requestBody")).path("content");
    }

    private static void fill(JsonNode body, Map<String, String> ids) {
        if (body instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).stream()
                    .filter(name -> ids.containsKey(name) && object.path(name).isString())
                    .forEach(name -> object.put(name, ids.get(name)));
        }
        if (body instanceof ObjectNode || body instanceof ArrayNode) {
            body.forEach(each -> fill(each, ids));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
