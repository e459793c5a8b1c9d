package no.likeverd.testing.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An OpenAPI 3.1 document as it is read: operations by method and path, references followed. */
public record ApiDocument(JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** One thing that can be asked of a service. */
    public record Operation(String method, String path, JsonNode node) {

        public String name() {
            return method + " " + path;
        }
    }

    /** By path, then method. */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> all.add(new Operation(
                        entry.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), entry.getValue()))));
        return all;
    }

    /** What a reference leads to, or the node itself when it is none. */
    JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = root.at(at.path("$ref").asString().substring(1));
        }
        return at;
    }

    Optional<Operation> operation(String name) {
        return operations().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Parameters by place and name: {@code header Idempotency-Key}. */
    Map<String, JsonNode> parameters(Operation operation) {
        Map<String, JsonNode> all = new HashMap<>();
        operation.node().path("parameters").forEach(each -> {
            JsonNode parameter = resolved(each);
            all.put(
                    parameter.path("in").asString() + " "
                            + parameter.path("name").asString(),
                    parameter);
        });
        return all;
    }
}
