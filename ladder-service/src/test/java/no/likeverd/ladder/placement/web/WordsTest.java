package no.likeverd.ladder.placement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import no.likeverd.ladder.placement.Condition;
import no.likeverd.ladder.placement.Party;
import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    @ParameterizedTest
    @MethodSource
    @Rule("LAD-64")
    void everyReasonCanBeRead(String code) {
        Words words = Words.of(code);

        assertThat(words.nb()).endsWith(".").isNotEqualTo(code);
        assertThat(words.en()).endsWith(".").isNotEqualTo(words.nb());
    }

    static Stream<String> everyReasonCanBeRead() {
        return Stream.concat(
                Stream.concat(
                        Arrays.stream(Condition.values()).map(Enum::name),
                        Arrays.stream(Party.values()).map(Enum::name)),
                Stream.of("ASSESSMENT", "MOVED", "LEFT", "REPLACED"));
    }
}
