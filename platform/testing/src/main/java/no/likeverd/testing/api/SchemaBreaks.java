package no.likeverd.testing.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares two JSON Schemas and says in what the newer one breaks whoever relies on the older one. */
final class SchemaBreaks {

    private static final Set<String> LOWER_BOUNDS =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> UPPER_BOUNDS =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf", "allOf");
    private static final Set<String> FORMS = Set.of("pattern", "format", "contentEncoding");

    private final ApiDocument before;
    private final ApiDocument after;
    private final Direction direction;
    private final List<String> found = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private SchemaBreaks(ApiDocument before, ApiDocument after, Direction direction) {
        this.before = before;
        this.after = after;
        this.direction = direction;
    }

    /** References are looked up in the document that each schema is part of. */
    static List<String> between(
            String place, ApiDocument before, JsonNode old, ApiDocument after, JsonNode now, Direction direction) {
        SchemaBreaks breaks = new SchemaBreaks(before, after, direction);
        breaks.compare(place, old, now);
        return breaks.found;
    }

    private void compare(String place, JsonNode oldOne, JsonNode newOne) {
        if (oldOne.has("$ref")
                && !compared.add(
                        oldOne.path("$ref").asString() + newOne.path("$ref").asString(""))) {
            return; // a schema that holds itself
        }
        JsonNode old = before.resolved(oldOne);
        JsonNode now = after.resolved(newOne);
        types(place, old, now);
        values(place, old, now);
        bounds(place, old, now);
        fields(place, old, now);
        CHOICES.forEach(choice -> choices(place + " " + choice, old.path(choice), now.path(choice)));
        for (String part : List.of("items", "additionalProperties")) {
            if (old.path(part).isObject() && now.path(part).isObject()) {
                compare(place + (part.equals("items") ? "[]" : ".*"), old.path(part), now.path(part));
            }
        }
        if (direction.mustNotNarrow() && closed(now) && !closed(old)) {
            found.add(place + ": unknown fields were taken and are refused now");
        }
    }

    private static boolean closed(JsonNode schema) {
        return schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean();
    }

    private void types(String place, JsonNode old, JsonNode now) {
        Set<String> were = typesOf(old);
        Set<String> are = typesOf(now);
        if (direction.mustNotNarrow() && !are.isEmpty() && (were.isEmpty() || !covers(are, were))) {
            found.add(place + ": type narrowed from " + were + " to " + are);
        }
        if (direction.mustNotWiden() && !were.isEmpty() && (are.isEmpty() || !covers(were, are))) {
            found.add(place + ": type widened from " + were + " to " + are);
        }
    }

    /** Every integer is a number. */
    private static boolean covers(Set<String> wide, Set<String> narrow) {
        return narrow.stream()
                .allMatch(type -> wide.contains(type) || (type.equals("integer") && wide.contains("number")));
    }

    private static Set<String> typesOf(JsonNode schema) {
        return texts(schema.path("type"));
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> all = new TreeSet<>();
        (node.isArray() ? node.valueStream() : node.isMissingNode() ? Stream.<JsonNode>empty() : Stream.of(node))
                .forEach(each -> all.add(each.isNull() ? "null" : each.asString()));
        return all;
    }

    private void values(String place, JsonNode old, JsonNode now) {
        Set<String> were = old.has("const") ? texts(old.path("const")) : texts(old.path("enum"));
        Set<String> are = now.has("const") ? texts(now.path("const")) : texts(now.path("enum"));
        if (direction.mustNotNarrow() && !are.isEmpty() && (were.isEmpty() || !are.containsAll(were))) {
            found.add(place + ": values narrowed from " + were + " to " + are);
        }
        if (direction.mustNotWiden() && !were.isEmpty() && (are.isEmpty() || !were.containsAll(are))) {
            found.add(place + ": values widened from " + were + " to " + are);
        }
    }

    private void bounds(String place, JsonNode old, JsonNode now) {
        if (!direction.mustNotNarrow()) {
            return; // who reads an answer does not measure it
        }
        LOWER_BOUNDS.stream()
                .filter(bound -> now.has(bound)
                        && (!old.has(bound)
                                || now.path(bound).asDouble() > old.path(bound).asDouble()))
                .forEach(bound -> found.add(place + ": " + bound + " raised to " + now.path(bound)));
        UPPER_BOUNDS.stream()
                .filter(bound -> now.has(bound)
                        && (!old.has(bound)
                                || now.path(bound).asDouble() < old.path(bound).asDouble()))
                .forEach(bound -> found.add(place + ": " + bound + " lowered to " + now.path(bound)));
        FORMS.stream()
                .filter(form -> now.has(form) && !now.path(form).equals(old.path(form)))
                .forEach(form -> found.add(place + ": " + form + " is now " + now.path(form)));
    }

    private void fields(String place, JsonNode old, JsonNode now) {
        Set<String> wereRequired = texts(old.path("required"));
        Set<String> areRequired = texts(now.path("required"));
        old.path("properties").properties().forEach(field -> {
            String name = place + "." + field.getKey();
            JsonNode known = now.path("properties").path(field.getKey());
            if (known.isMissingNode()) {
                found.add(name + ": field removed");
            } else {
                compare(name, field.getValue(), known);
            }
        });
        if (direction.mustNotNarrow()) {
            areRequired.stream()
                    .filter(name -> !wereRequired.contains(name))
                    .forEach(name -> found.add(place + "." + name + ": field is required now"));
        }
        if (direction.mustNotWiden()) {
            wereRequired.stream()
                    .filter(name -> !areRequired.contains(name))
                    .forEach(name -> found.add(place + "." + name + ": field was always there and may be absent now"));
        }
    }

    private void choices(String place, JsonNode old, JsonNode now) {
        if (old.size() == now.size()) {
            for (int i = 0; i < old.size(); i++) {
                compare(place + "[" + i + "]", old.path(i), now.path(i));
            }
        } else if ((direction.mustNotNarrow() && now.size() < old.size())
                || (direction.mustNotWiden() && now.size() > old.size())) {
            found.add(place + ": " + old.size() + " forms became " + now.size());
        }
    }
}
