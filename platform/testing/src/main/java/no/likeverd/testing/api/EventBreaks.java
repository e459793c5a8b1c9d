package no.likeverd.testing.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a newer AsyncAPI document no longer promises that an older one did: topics, types on them, their payloads and headers. */
public final class EventBreaks {

    private EventBreaks() {}

    /** One line per break; a new type, or a new version of one, is none. */
    public static List<String> between(JsonNode before, JsonNode after) {
        List<String> found = new ArrayList<>();
        before.path("channels").properties().forEach(channel -> {
            JsonNode known = after.path("channels").path(channel.getKey());
            if (known.isMissingNode()) {
                found.add(channel.getKey() + ": channel removed");
            }
            channel.getValue().path("messages").propertyNames().stream()
                    .filter(message ->
                            !known.isMissingNode() && !known.path("messages").has(message))
                    .forEach(message -> found.add(channel.getKey() + ": " + message + " is no longer told there"));
        });
        JsonNode messages = before.at("/components/messages");
        messages.properties().forEach(message -> {
            JsonNode known = after.at("/components/messages").path(message.getKey());
            if (known.isMissingNode()) {
                found.add(message.getKey() + ": message removed");
            } else {
                compare(message.getKey(), before, message.getValue(), after, known, found);
            }
        });
        return List.copyOf(found);
    }

    private static void compare(
            String name, JsonNode before, JsonNode old, JsonNode after, JsonNode now, List<String> found) {
        for (String part : List.of("payload", "headers")) {
            found.addAll(SchemaBreaks.between(
                    name + " " + part,
                    new ApiDocument(before),
                    old.path(part),
                    new ApiDocument(after),
                    now.path(part),
                    Direction.TOLD));
        }
    }
}
