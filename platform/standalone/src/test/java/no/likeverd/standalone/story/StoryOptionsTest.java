package no.likeverd.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryOptionsTest {

    @Test
    void playsAgainstThisMachineUnlessToldOtherwise() {
        assertThat(StoryOptions.parse()).isEqualTo(new StoryOptions(URI.create("http://127.0.0.1:8080"), null));
        assertThat(StoryOptions.parse("--json", "steps.json", "--url", "http://localhost:9090/"))
                .isEqualTo(new StoryOptions(URI.create("http://localhost:9090"), Path.of("steps.json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--url",
                "--json",
                "--url=x",
                "--url nonsense",
                "--url ftp://x",
                "--url http://",
                "--url :",
                "--fast 1"
            })
    void refusesWhatMakesNoSense(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoryOptions.parse(line.split(" ")))
                .withMessageContaining("Usage: Story");
    }
}
