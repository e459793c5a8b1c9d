package no.likeverd.gateway.events;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who sends which events and who receives them, as the AsyncAPI document says. */
@Component
final class Topology {

    private final List<Flow> flows;

    Topology(JsonMapper json) throws IOException {
        try (InputStream in = new ClassPathResource("gateway/events.json").getInputStream()) {
            flows = flows(json.readTree(in));
        }
    }

    /**
     * One type of event.
     *
     * @param type as it is spelled on the wire
     * @param from the service that sends it
     * @param to the services that receive it, without the sender
     */
    record Flow(String type, String from, Set<String> to) {

        /** Key of its words: {@code expert-booked}. */
        public String name() {
            String[] parts = type.split("\\.", -1);
            return parts[parts.length - 2];
        }
    }

    List<Flow> flows() {
        return flows;
    }

    private static List<Flow> flows(JsonNode document) {
        List<Flow> flows = new ArrayList<>();
        for (JsonNode operation : document.path("operations").values()) {
            if (operation.path("action").asString("").equals("send")) {
                String channel = channel(operation);
                document.path("channels").path(channel).path("messages").propertyNames().stream()
                        .map(type ->
                                new Flow(type, service(operation), receivers(document, channel, service(operation))))
                        .forEach(flows::add);
            }
        }
        return List.copyOf(flows);
    }

    private static Set<String> receivers(JsonNode document, String channel, String sender) {
        Set<String> receivers = new LinkedHashSet<>();
        for (JsonNode operation : document.path("operations").values()) {
            boolean receives = operation.path("action").asString("").equals("receive")
                    && channel(operation).equals(channel)
                    && !service(operation).equals(sender);
            if (receives) {
                receivers.add(service(operation));
            }
        }
        return receivers;
    }

    private static String channel(JsonNode operation) {
        String reference = operation.path("channel").path("$ref").asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String service(JsonNode operation) {
        return operation.path("tags").path(0).path("name").asString("");
    }
}
