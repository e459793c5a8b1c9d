package no.likeverd.testing;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event as agreed between services: its JSON Schema (2020-12, formats asserted) and its examples on the class path. */
public final class EventContract {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String path;
    private final Schema schema;

    private EventContract(String path, Schema schema) {
        this.path = path;
        this.schema = schema;
    }

    /** Loads e.g. {@code resource-center/expert-booked/v1}; fails when there is no such contract or it is no valid schema. */
    public static EventContract of(String path) {
        Resource resource = new PathMatchingResourcePatternResolver().getResource(folder(path) + "schema.json");
        if (!resource.exists()) {
            throw new AssertionError("No contract " + path + " on the class path");
        }
        byte[] definition = bytes(resource);
        Schema dialect = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        require("The schema of " + path, dialect, definition);
        return new EventContract(path, REGISTRY.getSchema(JSON.readTree(definition)));
    }

    /** Passes what the schema allows; otherwise fails with every violation. */
    public void accepts(byte[] json) {
        require("The payload for " + path, schema, json);
    }

    /** Every example of the contract, in the order of their names; fails when there is none or one breaks the schema. */
    public List<Example> examples() {
        List<Example> examples = exampleFiles()
                .map(file -> new Example(
                        Objects.requireNonNull(file.getFilename()), new String(bytes(file), StandardCharsets.UTF_8)))
                .sorted(Comparator.comparing(Example::name))
                .toList();
        if (examples.isEmpty()) {
            throw new AssertionError("The contract " + path + " has no examples");
        }
        examples.forEach(example -> require("Example " + example.name() + " of " + path, schema, example.bytes()));
        return examples;
    }

    /** What a consumer has to understand: every example, and the first as a later producer may send it. */
    public Stream<byte[]> payloads() {
        return Stream.concat(examples().stream().map(Example::bytes), Stream.of(exampleWithUnknownField()));
    }

    /** The first example as a later producer may send it: with fields a consumer has never heard of. */
    public byte[] exampleWithUnknownField() {
        ObjectNode event = (ObjectNode) JSON.readTree(examples().getFirst().json());
        event.putObject("fieldOfALaterVersion").put("known", false);
        return JSON.writeValueAsBytes(event);
    }

    private Stream<Resource> exampleFiles() {
        try {
            // classpath*: also finds nothing without an error, and looks into jars
            return Stream.of(new PathMatchingResourcePatternResolver()
                    .getResources(folder(path).replace("classpath:", "classpath*:") + "examples/*.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(String path) {
        return "classpath:contracts/" + path + "/";
    }

    private static void require(String what, Schema schema, byte[] json) {
        List<Error> errors = schema.validate(
                parsed(what, json),
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            String separator = System.lineSeparator() + "  ";
            List<String> lines = errors.stream().map(Error::toString).toList();
            throw new AssertionError(what + " breaks its schema:" + separator + String.join(separator, lines));
        }
    }

    private static JsonNode parsed(String what, byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new AssertionError(what + " is no JSON", e);
        }
    }

    private static byte[] bytes(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One example payload, named after its file. */
    public record Example(String name, String json) {

        public byte[] bytes() {
            return json.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
