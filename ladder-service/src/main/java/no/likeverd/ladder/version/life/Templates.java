package no.likeverd.ladder.version.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import no.likeverd.ladder.version.definition.DefinitionReader;
import no.likeverd.ladder.version.definition.LadderDefinition;
import no.likeverd.ladder.version.definition.Reading;
import no.likeverd.web.Problem;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The ladders that come with the service, to begin from. A service with an unsound one does not start. */
@Component
class Templates {

    private static final String FILES = "classpath*:ladders/*.yaml";

    private final SequencedMap<String, Template> byLadder = new TreeMap<>();

    Templates() {
        files().stream()
                .map(Templates::template)
                .forEach(template -> byLadder.put(template.definition().ladderId(), template));
    }

    /** A shipped definition, as written and as read. */
    record Template(String text, LadderDefinition definition) {}

    List<Template> all() {
        return List.copyOf(byLadder.values());
    }

    /** @throws Problem 404 when there is none */
    Template get(String ladderId) {
        Template template = byLadder.get(ladderId);
        if (template == null) {
            throw Problem.notFound("UNKNOWN_TEMPLATE", "No ladder of this name comes with the service");
        }
        return template;
    }

    private static Template template(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            return switch (DefinitionReader.read(text)) {
                case Reading.Sound(LadderDefinition definition) -> new Template(text, definition);
                case Reading.Faulty faulty ->
                    throw new IllegalStateException(file.getFilename() + " is unsound: " + faulty.errors());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> files() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(FILES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
