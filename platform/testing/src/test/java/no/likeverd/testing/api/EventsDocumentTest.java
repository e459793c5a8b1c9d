package no.likeverd.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.RuleCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of all events is complete, sound AsyncAPI, and keeps what it has promised. */
class EventsDocumentTest {

    private static final Path HOME = RuleCatalogue.home(Path.of("").toAbsolutePath());
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode DOCUMENT = EventsDocument.of(listeners());

    @Test
    void promisesNoLessThanIsStored() {
        StoredDocument.ofEvents().holds(DOCUMENT);
    }

    @Test
    void isAsyncApi() throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/asyncapi/3.0.0.json"))) {
            Schema asyncApi = registry.getSchema(JSON.readTree(file));

            assertThat(asyncApi.validate(DOCUMENT)).isEmpty();
            assertThat(asyncApi.validate(JSON.readTree("{\"asyncapi\":\"3.0.0\",\"channels\":[]}")))
                    .isNotEmpty();
        }
    }

    @Test
    void holdsEveryContractWithItsExamples() {
        assertThat(EventsDocument.contracts()).hasSizeGreaterThan(40);
        EventsDocument.contracts().forEach((place, contract) -> {
            JsonNode message = DOCUMENT.at("/components/messages").path(contract.type());
            assertThat(message.path("payload").path("properties"))
                    .as(place)
                    .isEqualTo(contract.schema().path("properties"));
            assertThat(message.path("examples").size())
                    .as(place)
                    .isEqualTo(EventContract.of(place).examples().size());
        });
    }

    @Test
    void namesForEveryMessageItsOneChannelAndWhoSendsIt() {
        List<String> told = DOCUMENT.path("channels")
                .valueStream()
                .flatMap(channel -> channel.path("messages").propertyNames().stream())
                .sorted()
                .toList();

        assertThat(told).doesNotHaveDuplicates();
        assertThat(told)
                .containsExactlyElementsOf(
                        new TreeSet<>(DOCUMENT.at("/components/messages").propertyNames()));
        DOCUMENT.path("channels").propertyNames().forEach(topic -> assertThat(
                        DOCUMENT.path("operations").has(topic.substring(0, topic.indexOf('.')) + ".send." + topic))
                .as(topic)
                .isTrue());
    }

    @Test
    void knowsWhoListensAndThatItIsToldThere() {
        assertThat(listeners().keySet())
                .containsExactly("assessment", "directory", "ladder", "mentor", "resource-center");
        assertThat(DOCUMENT.path("operations").properties()).allSatisfy(operation -> assertThat(DOCUMENT.at(
                        operation.getValue().at("/channel/$ref").asString().substring(1)))
                .as(operation.getKey())
                .isNotEmpty());
        assertThat(DOCUMENT.path("operations").has("ladder.receive.mentor.pair.events"))
                .isTrue();
    }

    /** What the services' own settings bind. */
    private static Map<String, Set<String>> listeners() {
        Map<String, Set<String>> all = new TreeMap<>();
        Properties access = settings(HOME.resolve("platform/access/src/main/resources/access.yml"));
        try (Stream<Path> files = Files.find(HOME, 6, (file, attributes) -> file.toString()
                .matches(".*/src/main/resources/[a-z-]+-service\\.yml"))) {
            files.map(EventsDocumentTest::settings)
                    .filter(EventsDocumentTest::isOfAService)
                    .forEach(settings -> {
                        Set<String> topics = destinations(settings);
                        if (settings.getProperty("spring.cloud.function.definition", "")
                                .contains("directoryState")) {
                            topics.addAll(destinations(access));
                        }
                        all.put(settings.getProperty("likeverd.service"), topics);
                    });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfAService(Properties settings) {
        return settings.containsKey("likeverd.service") && settings.containsKey("spring.cloud.function.definition");
    }

    private static Set<String> destinations(Properties settings) {
        Set<String> topics = new TreeSet<>();
        settings.stringPropertyNames().stream()
                .filter(name -> name.matches("spring\\.cloud\\.stream\\.bindings\\..*-in-0\\.destination"))
                .flatMap(name -> Arrays.stream(settings.getProperty(name).split(",")))
                .forEach(topics::add);
        return topics;
    }

    private static Properties settings(Path file) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(file));
        return Objects.requireNonNull(yaml.getObject());
    }
}
