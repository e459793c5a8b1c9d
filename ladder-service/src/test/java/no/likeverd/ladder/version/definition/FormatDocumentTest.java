package no.likeverd.ladder.version.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation of the format says is so. */
class FormatDocumentTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REPORTED = Pattern.compile("\"([A-Z]+(_[A-Z]+)*)\"");

    private final Path module = Path.of("").toAbsolutePath();

    @Test
    void itsExampleIsSound() throws IOException {
        String example =
                YAML.matcher(document()).results().findFirst().orElseThrow().group(1);

        assertThat(DefinitionReader.read(example)).isInstanceOf(Reading.Sound.class);
    }

    @Test
    void itListsEveryCodeThatIsReported() throws IOException {
        Path sources = module.resolve("src/main/java/no/likeverd/ladder/version/definition");

        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                assertThat(REPORTED.matcher(Files.readString(file)).results().map(code -> code.group(1)))
                        .allSatisfy(code -> assertThat(document()).contains("`" + code + "`"));
            }
        }
    }

    private String document() throws IOException {
        return Files.readString(module.getParent().resolve("docs/ladder-format.md"));
    }
}
