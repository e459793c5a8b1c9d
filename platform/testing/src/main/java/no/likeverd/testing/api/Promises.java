package no.likeverd.testing.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds answers against what the document says of them. */
final class Promises {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final List<String> LIMITS =
            List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROBLEM = "application/problem+json";

    private final ApiDocument document;
    private final JsonNode components;
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    Promises(ApiDocument document) {
        this.document = document;
        this.components = document.root().path("components").deepCopy();
        components.path("schemas").properties().stream()
                .filter(schema -> !schema.getKey().equals("Problem"))
                .forEach(schema -> close(schema.getValue()));
        splitLimits(components);
    }

    /** A field that is answered but not described is a slip as well. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Promises::close);
    }

    /** The library that reads schemas knows limits of numbers beside one type only; of what may be absent they are said of the number. */
    private static void splitLimits(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("type").isArray()
                && LIMITS.stream().anyMatch(object::has)) {
            ObjectNode number = object.deepCopy();
            number.withArray("type").removeIf(type -> type.asString().equals("null"));
            number.set("type", number.path("type").path(0));
            object.removeAll();
            object.putArray("anyOf").add(number).addObject().put("type", "null");
        }
        schema.forEach(Promises::splitLimits);
    }

    /** What is wrong with an answer; empty when nothing is. */
    List<String> broken(Asked asked, Reply reply) {
        int status = reply.status();
        if (status >= 500) {
            return List.of("answered " + status);
        }
        boolean sameMethod = asked.method().equals(asked.operation().method());
        if (asked.method().equals("HEAD")) {
            return List.of();
        }
        if (status >= 400) {
            JsonNode promised = sameMethod ? promised(asked, status) : document.root();
            return promised.isMissingNode()
                    ? List.of("answered " + status + ", which is not described")
                    : refusal(reply);
        }
        return sameMethod ? success(asked, reply) : List.of();
    }

    private JsonNode promised(Asked asked, int status) {
        return document.resolved(asked.operation().node().path("responses").path(Integer.toString(status)));
    }

    private List<String> refusal(Reply reply) {
        if (!mediaType(reply).equals(PROBLEM)) {
            return List.of("a refusal as " + mediaType(reply));
        }
        ObjectNode problem = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
        return fits(problem, reply.text());
    }

    private List<String> success(Asked asked, Reply reply) {
        JsonNode promised = promised(asked, reply.status());
        if (promised.isMissingNode()) {
            return List.of("answered " + reply.status() + ", which is not described");
        }
        JsonNode content = promised.path("content");
        if (content.isEmpty()) {
            return reply.text().isEmpty() ? List.of() : List.of("a body where none is described");
        }
        JsonNode media = content.has(mediaType(reply)) ? content.path(mediaType(reply)) : content.path("*/*");
        if (media.isMissingNode()) {
            return List.of("answered as " + mediaType(reply) + ", which is not described");
        }
        return mediaType(reply).contains("json") ? fits(media.path("schema"), reply.text()) : List.of();
    }

    private static String mediaType(Reply reply) {
        String type = reply.response().headers().firstValue("Content-Type").orElse("");
        return type.replaceFirst(";.*", "").strip();
    }

    /** What of a text is not as a schema describes it. */
    List<String> fits(JsonNode described, String text) {
        try {
            JsonNode body = JSON.readTree(text);
            return schemas
                    .computeIfAbsent(described, this::compiled)
                    .validate(
                            body,
                            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (JacksonException e) {
            return List.of("answered no JSON");
        }
    }

    private Schema compiled(JsonNode described) {
        ObjectNode schema = (ObjectNode) described.deepCopy();
        close(schema);
        schema.set("components", components);
        return REGISTRY.getSchema(schema);
    }
}
