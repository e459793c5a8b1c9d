package no.likeverd.testing.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AsyncAPI 3 document of all events, made of the contracts and of who listens: a channel per topic, a message per version of
 * an event with its payload, headers and examples, and an operation per service and channel.
 */
public final class EventsDocument {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TOPIC =
            Pattern.compile("[Tt]opic ([a-z-]+\\.[a-z-]+\\.(?:events|state))(?:, key:? ([^.;]+))?");
    private static final Pattern PLACE =
            Pattern.compile("contracts/([a-z-]+)/([a-z-]+)/(v\\d+)/(?:schema|examples/([^/]+))\\.json$");

    private final ObjectNode root = JSON.createObjectNode();
    private final ObjectNode channels = JSON.createObjectNode();
    private final ObjectNode operations = JSON.createObjectNode();
    private final ObjectNode messages = JSON.createObjectNode();
    private final ObjectNode traits = JSON.createObjectNode();

    private EventsDocument() {}

    /**
     * The document.
     *
     * @param listeners topics that are listened to, by service
     */
    public static JsonNode of(Map<String, ? extends Iterable<String>> listeners) {
        EventsDocument document = new EventsDocument();
        contracts().forEach(document::add);
        listeners.forEach((service, topics) -> topics.forEach(topic -> document.operation(service, "receive", topic)));
        return document.whole();
    }

    /** Every contract by its place: {@code ladder/need-changed/v1}. */
    static Map<String, Contract> contracts() {
        Map<String, Contract> all = new TreeMap<>();
        for (Resource file : files("classpath*:contracts/*/*/*/schema.json")) {
            all.put(place(file), new Contract(read(file), new ArrayList<>()));
        }
        all.keySet().removeIf(place -> place.startsWith("sample/")); // what the checks of contracts are tried on
        for (Resource file : files("classpath*:contracts/*/*/*/examples/*.json")) {
            Contract contract = all.get(place(file));
            if (contract != null) {
                contract.examples().add(new Example(name(file), read(file)));
            }
        }
        all.values().forEach(contract -> contract.examples().sort(Comparator.comparing(Example::name)));
        return all;
    }

    record Example(String name, JsonNode payload) {}

    record Contract(JsonNode schema, List<Example> examples) {

        String type() {
            return schema.path("title").asString();
        }

        String description() {
            return schema.path("description").asString();
        }

        Matcher topic() {
            Matcher topic = TOPIC.matcher(description());
            if (!topic.find()) {
                throw new AssertionError("The description of " + type() + " names no topic");
            }
            return topic;
        }
    }

    private void add(String place, Contract contract) {
        String topic = contract.topic().group(1);
        ObjectNode channel = channels.has(topic) ? (ObjectNode) channels.path(topic) : channel(topic);
        channel.withObject("messages").set(contract.type(), reference("#/components/messages/" + contract.type()));
        messages.set(contract.type(), message(contract));
        operation(place.substring(0, place.indexOf('/')), "send", topic);
    }

    private ObjectNode channel(String topic) {
        boolean state = topic.endsWith(".state");
        ObjectNode channel = channels.putObject(topic);
        channel.put("address", topic);
        channel.put(
                "description",
                state
                        ? "Snapshots of what is now, the newest per key is kept (compacted)"
                        : "What has happened, in order per key, kept for 30 days");
        channel.withObject("bindings")
                .putObject("kafka")
                .put("topic", topic)
                .put("bindingVersion", "0.5.0")
                .withObject("topicConfiguration")
                .putArray("cleanup.policy")
                .add(state ? "compact" : "delete");
        return channel;
    }

    private ObjectNode message(Contract contract) {
        ObjectNode message = JSON.createObjectNode();
        message.put("name", contract.type()).put("title", contract.type());
        message.put("description", contract.description()).put("contentType", "application/json");
        message.putArray("traits").add(reference("#/components/messageTraits/envelope"));
        String key = contract.topic().group(2);
        message.withObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .putObject("key")
                .put("type", "string")
                .put("description", key == null ? "the aggregate's id" : key.strip());
        message.set("payload", payload(contract.schema()));
        ArrayNode examples = message.putArray("examples");
        contract.examples()
                .forEach(example ->
                        examples.addObject().put("name", example.name()).set("payload", example.payload()));
        return message;
    }

    /** Without what makes it a document of its own. */
    private static JsonNode payload(JsonNode schema) {
        ObjectNode payload = (ObjectNode) schema.deepCopy();
        payload.remove("$schema");
        payload.remove("$id");
        return payload;
    }

    private void operation(String service, String action, String topic) {
        ObjectNode operation = operations.putObject(service + "." + action + "." + topic);
        operation.put("action", action);
        operation.set("channel", reference("#/channels/" + topic));
        operation.putArray("tags").addObject().put("name", service);
    }

    private JsonNode whole() {
        traits.set("envelope", envelope());
        root.put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Likeverd events")
                .put("version", "v1")
                .put("description", "CloudEvents 1.0 in binary mode on Kafka; each service owns its topics")
                .putObject("license")
                .put("name", "Apache-2.0");
        root.put("defaultContentType", "application/json");
        root.set("channels", channels);
        root.set("operations", operations);
        root.putObject("components").set("messages", messages);
        ((ObjectNode) root.path("components")).set("messageTraits", traits);
        return root;
    }

    private static ObjectNode envelope() {
        ObjectNode headers = JSON.createObjectNode();
        headers.put("type", "object");
        ArrayNode required = headers.putArray("required");
        List.of(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_sequence",
                        "ce_aggregateversion",
                        "ce_time",
                        "ce_correlationid")
                .forEach(required::add);
        ObjectNode properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("type", "string").put("const", "1.0");
        header(properties, "ce_id", "service/aggregate/id/seq, or …@version for a snapshot");
        header(properties, "ce_type", "the message's name");
        header(properties, "ce_source", "/service/aggregate");
        header(properties, "ce_subject", "the aggregate's id");
        header(properties, "ce_sequence", "count of the aggregate's events; orders deltas");
        header(properties, "ce_aggregateversion", "count of the aggregate's writes; orders snapshots");
        header(properties, "ce_correlationid", "the request that began it all");
        header(properties, "ce_causationid", "the event that led here");
        header(properties, "ce_traceparent", "W3C trace context, when the request carried one");
        properties.putObject("ce_time").put("type", "string").put("format", "date-time");
        header(properties, "content-type", "application/json");
        return JSON.createObjectNode().set("headers", headers);
    }

    private static void header(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "string").put("description", description);
    }

    private static ObjectNode reference(String to) {
        return JSON.createObjectNode().put("$ref", to);
    }

    private static String place(Resource file) {
        Matcher place = matched(file);
        return place.group(1) + "/" + place.group(2) + "/" + place.group(3);
    }

    private static String name(Resource file) {
        return matched(file).group(4);
    }

    private static Matcher matched(Resource file) {
        try {
            Matcher place = PLACE.matcher(file.getURL().toString());
            if (!place.find()) {
                throw new AssertionError("No place of a contract: " + file);
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] files(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Resource file) {
        try {
            return JSON.readTree(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
