package no.likeverd.ladder.version.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A definition is data: nothing in it makes anything else happen. */
class YamlSourceTest {

    @ParameterizedTest
    @Rule("LAD-13")
    @MethodSource("noDefinitions")
    void refusesWhatIsNoPlainYaml(String text, int line, String code) {
        List<DefinitionError> errors = errors(text);

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(line);
            assertThat(error.field()).isEmpty();
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.detail()).isNotBlank();
        });
    }

    static Stream<Arguments> noDefinitions() {
        return Stream.of(
                Arguments.of("", 1, "EMPTY"),
                Arguments.of("# nothing\n\n", 1, "EMPTY"),
                Arguments.of("format: 1\nladder: [a\n", 3, "NOT_YAML"),
                Arguments.of("format: 1\nladder: a: b\n", 2, "NOT_YAML"),
                Arguments.of("format: 1\n\tladder: a\n", 2, "NOT_YAML"),
                Arguments.of("format: 1\n---\nformat: 1\n", 2, "NOT_YAML"),
                Arguments.of("format: 1\nladder: a\u0001\n", 2, "NOT_YAML"),
                Arguments.of("format: *nobody\n", 1, "NOT_YAML"),
                Arguments.of("format: 1\nladder: !!java.net.URL [\"http://127.0.0.1\"]\n", 2, "TAG"),
                Arguments.of("format: 1\nladder: !!str abc\n", 2, "TAG"),
                Arguments.of("format: 1\nladder: !own {a: 1}\n", 2, "TAG"),
                Arguments.of("a: &x 1\nb:\n" + "  - *x\n".repeat(11), 13, "TOO_MANY_ALIASES"),
                Arguments.of("[".repeat(50) + "]".repeat(50), 1, "NOT_YAML"),
                Arguments.of("a: " + "x".repeat(YamlSource.MOST_CHARACTERS), 1, "NOT_YAML"));
    }

    @Test
    @Rule("LAD-13")
    void saysWhatCannotBeRead() {
        assertThat(detail("a: [b")).startsWith("This cannot be read as YAML: ");
        assertThat(detail("a: \u0001")).isEqualTo("There is a character that YAML does not allow");
        assertThat(detail("[".repeat(50) + "]".repeat(50)))
                .isEqualTo("The file is larger or deeper than a definition may be");
        assertThat(detail("a: " + "x".repeat(YamlSource.MOST_CHARACTERS)))
                .isEqualTo("The file is larger or deeper than a definition may be");
    }

    private static String detail(String text) {
        return errors(text).getFirst().detail();
    }

    @ParameterizedTest
    @Rule("LAD-13")
    @ValueSource(strings = {"- 1\n", "word", "[]"})
    void refusesWhatHasNoFields(String text) {
        assertThat(errors(text)).first().extracting(DefinitionError::code).isEqualTo("WRONG_KIND");
    }

    @Test
    @Rule("LAD-13")
    void refusesALadderThatContainsItself() {
        assertThat(errors("&all\nformat: 1\nareas: [*all]\n")).isNotEmpty();
    }

    @Test
    @Rule("LAD-11")
    void allowsAFewAliasesAndAMarkOfOrder() {
        String text = Definitions.practice("practice-cleaning")
                .replace("title: {", "title: &title {")
                .replace("name: {nb: Erfaren, en: Experienced}", "name: *title");

        LadderDefinition ladder = Definitions.read("\uFEFF" + text);

        assertThat(ladder.level(2).name()).isEqualTo(ladder.title());
    }

    private static List<DefinitionError> errors(String text) {
        return DefinitionReader.read(text) instanceof Reading.Faulty(List<DefinitionError> errors) ? errors : List.of();
    }
}
