package no.likeverd.testing.api;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values as a schema wants them. */
final class Values {

    private static final JsonNodeFactory MAKE = JsonMapper.shared().getNodeFactory();
    private static final int DEEPEST = 6;
    private static final String KEY_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final ApiDocument document;
    private final Known known;
    private final Map<String, String> aliases;
    private final Random random;
    private final LocalDate today;

    Values(ApiDocument document, Known known, Map<String, String> aliases, Random random) {
        this.document = document;
        this.known = known;
        this.aliases = aliases;
        this.random = random;
        this.today = LocalDate.now(java.time.Clock.system(ZoneId.of("Europe/Oslo")));
    }

    /** A value for a field of that name. */
    JsonNode of(JsonNode schema, String field) {
        return of(schema, field, 0);
    }

    private JsonNode of(JsonNode reference, String field, int depth) {
        JsonNode schema = document.resolved(reference);
        JsonNode choices = schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf");
        if (choices.size() > 0) {
            return of(choices.path(random.nextInt(choices.size())), field, depth);
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, field, depth);
            case "integer" -> MAKE.numberNode(number(schema));
            case "number" -> MAKE.numberNode((double) number(schema) + 0.5);
            case "boolean" -> MAKE.booleanNode(random.nextBoolean());
            case "null" -> MAKE.nullNode();
            default -> MAKE.stringNode(text(schema, field));
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.path(random.nextInt(type.size())).asString();
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode made = MAKE.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || (depth < DEEPEST && random.nextInt(10) < 7)) {
                made.set(field.getKey(), of(field.getValue(), field.getKey(), depth + 1));
            }
        });
        return made;
    }

    private JsonNode array(JsonNode schema, String field, int depth) {
        ArrayNode made = MAKE.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(3), Math.max(3, least));
        int size = depth >= DEEPEST ? least : least + random.nextInt(most - least + 1);
        for (int i = 0; i < size; i++) {
            made.add(of(schema.path("items"), field, depth + 1));
        }
        return made;
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = Math.max(least, schema.path("maximum").asLong(least + 100));
        return random.nextInt(4) == 0
                ? (random.nextBoolean() ? least : most)
                : least + random.nextLong(Math.min(most - least, 1_000) + 1);
    }

    private String text(JsonNode schema, String field) {
        return switch (schema.path("format").asString("")) {
            case "date" -> today.plusDays(random.nextInt(500) - 200).toString();
            case "date-time" -> today.plusDays(random.nextInt(500) - 200) + "T10:00:00Z";
            default ->
                known.of(aliases.getOrDefault(field, field))
                        .filter(id -> random.nextInt(10) < 9)
                        .orElseGet(() -> word(schema));
        };
    }

    private String word(JsonNode schema) {
        int least = Math.max(schema.path("minLength").asInt(8), schema.has("pattern") ? 8 : 1);
        int most = Math.min(schema.path("maxLength").asInt(30), least + 30);
        int length = least + random.nextInt(Math.max(most - least, 0) + 1);
        StringBuilder word = new StringBuilder("f");
        while (word.length() < length) {
            word.append(KEY_CHARACTERS.charAt(random.nextInt(KEY_CHARACTERS.length())));
        }
        return word.toString();
    }

    /** Every place of a value at which something else could stand. */
    static List<Runnable> spoilers(JsonNode value, JsonNode other) {
        List<Runnable> all = new ArrayList<>();
        if (value instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> {
                all.add(() -> object.set(name, other));
                all.add(() -> object.remove(name));
                all.addAll(spoilers(object.path(name), other));
            });
            all.add(() -> object.set("fieldNobodyKnows", other));
        }
        if (value instanceof ArrayNode array) {
            all.add(() -> array.add(other));
            for (int i = 0; i < array.size(); i++) {
                all.addAll(spoilers(array.path(i), other));
            }
        }
        return all;
    }
}
