package no.likeverd.testing.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.api.ApiDocument.Operation;
import tools.jackson.databind.JsonNode;

/** What a newer OpenAPI document no longer promises that an older one did. */
public final class ApiBreaks {

    private final ApiDocument before;
    private final ApiDocument after;
    private final List<String> found = new ArrayList<>();

    private ApiBreaks(ApiDocument before, ApiDocument after) {
        this.before = before;
        this.after = after;
    }

    /** One line per break; empty when every caller of the older one can go on. */
    public static List<String> between(JsonNode before, JsonNode after) {
        ApiBreaks breaks = new ApiBreaks(new ApiDocument(before), new ApiDocument(after));
        breaks.before.operations().forEach(breaks::compare);
        return List.copyOf(breaks.found);
    }

    private void compare(Operation old) {
        after.operation(old.name())
                .ifPresentOrElse(now -> compare(old, now), () -> found.add(old.name() + ": operation removed"));
    }

    private void compare(Operation old, Operation now) {
        parameters(old, before.parameters(old), after.parameters(now));
        body(
                old.name(),
                before.resolved(old.node().path("requestBody")),
                after.resolved(now.node().path("requestBody")));
        old.node().path("responses").properties().forEach(response -> {
            String place = old.name() + " " + response.getKey();
            JsonNode known = now.node().path("responses").path(response.getKey());
            if (known.isMissingNode()) {
                found.add(place + ": response removed");
            } else {
                content(place, before.resolved(response.getValue()), after.resolved(known), Direction.ANSWERED);
            }
        });
        now.node().path("responses").propertyNames().stream()
                .filter(status ->
                        status.startsWith("2") && !old.node().path("responses").has(status))
                .forEach(status -> found.add(old.name() + " " + status + ": success with a new status"));
    }

    private void parameters(Operation old, Map<String, JsonNode> were, Map<String, JsonNode> are) {
        were.forEach((name, parameter) -> {
            String place = old.name() + " " + name;
            JsonNode known = are.get(name);
            if (known == null) {
                found.add(place + ": parameter removed");
                return;
            }
            if (isRequired(known) && !isRequired(parameter)) {
                found.add(place + ": parameter is required now");
            }
            found.addAll(SchemaBreaks.between(
                    place, before, parameter.path("schema"), after, known.path("schema"), Direction.ASKED));
        });
        are.forEach((name, parameter) -> {
            if (!were.containsKey(name) && isRequired(parameter)) {
                found.add(old.name() + " " + name + ": new required parameter");
            }
        });
    }

    private void body(String name, JsonNode old, JsonNode now) {
        if (isRequired(now) && !isRequired(old)) {
            found.add(name + " body: is required now");
        }
        content(name + " body", old, now, Direction.ASKED);
    }

    private void content(String place, JsonNode old, JsonNode now, Direction direction) {
        old.path("content").properties().forEach(media -> {
            String where = place + " " + media.getKey();
            JsonNode known = now.path("content").path(media.getKey());
            if (known.isMissingNode()) {
                found.add(where + ": media type removed");
            } else {
                found.addAll(SchemaBreaks.between(
                        where, before, media.getValue().path("schema"), after, known.path("schema"), direction));
            }
        });
    }

    private static boolean isRequired(JsonNode node) {
        return node.path("required").asBoolean(false);
    }
}
