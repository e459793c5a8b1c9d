package no.likeverd.testing.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import no.likeverd.testing.RuleCatalogue;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored form of a document of the API in {@code docs/api}: what has been promised. A document that breaks it fails; one that
 * only adds to it fails until it is stored with {@code -Dlikeverd.api.update=true}, which never stores a break.
 */
public final class StoredDocument {

    private static final String UPDATE = "likeverd.api.update";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final BiFunction<JsonNode, JsonNode, List<String>> breaks;

    StoredDocument(Path file, BiFunction<JsonNode, JsonNode, List<String>> breaks) {
        this.file = file;
        this.breaks = breaks;
    }

    /** A service's OpenAPI document. */
    public static StoredDocument ofService(String part) {
        return new StoredDocument(folder().resolve(part + ".json"), ApiBreaks::between);
    }

    /** The AsyncAPI document of all events. */
    public static StoredDocument ofEvents() {
        return new StoredDocument(folder().resolve("events.json"), EventBreaks::between);
    }

    /** Fails unless the document is what is stored, or has been allowed to take its place. */
    public void holds(JsonNode document) {
        holds(document, Boolean.getBoolean(UPDATE));
    }

    void holds(JsonNode document, boolean update) {
        JsonNode now = stable(document);
        if (Files.exists(file)) {
            JsonNode stored = JSON.readTree(file);
            List<String> broken = breaks.apply(stored, now);
            if (!broken.isEmpty()) {
                throw new AssertionError("Breaks what " + file.getFileName()
                        + " promises; add a new version instead:\n  " + String.join("\n  ", broken));
            }
            if (stored.equals(now)) {
                return;
            }
        }
        if (!update) {
            throw new AssertionError("Differs from " + file + " without breaking it; store it with -D" + UPDATE
                    + "=true\n" + text(now).lines().limit(3).toList());
        }
        store(now);
    }

    private void store(JsonNode document) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return RuleCatalogue.home(Path.of("").toAbsolutePath()).resolve("docs").resolve("api");
    }

    static String text(JsonNode document) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JSON.writer().with(printer).writeValueAsString(stable(document)) + "\n";
    }

    /** Fields in the order of the alphabet, sets in theirs, and nothing of where it was asked for. */
    static JsonNode stable(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode sorted = JSON.createArrayNode();
            array.forEach(each -> sorted.add(stable(each)));
            return sorted;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        TreeMap<String, JsonNode> fields = new TreeMap<>();
        object.properties()
                .forEach(field -> fields.put(field.getKey(), sorted(field.getKey(), stable(field.getValue()))));
        if (fields.containsKey("openapi")) {
            fields.remove("servers");
        }
        ObjectNode sorted = JSON.createObjectNode();
        fields.forEach(sorted::set);
        return sorted;
    }

    private static JsonNode sorted(String field, JsonNode value) {
        boolean set = value.isArray() && (field.equals("required") || field.equals("type"));
        if (!set) {
            return value;
        }
        ArrayNode sorted = JSON.createArrayNode();
        value.valueStream().map(JsonNode::asString).sorted().forEach(sorted::add);
        return sorted;
    }
}
