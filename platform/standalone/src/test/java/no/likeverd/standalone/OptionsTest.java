package no.likeverd.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void usesTheEmbeddedStoreUnlessToldOtherwise() throws Exception {
        assertThat(Options.parse("--data", "/data")).isEqualTo(new Options(8080, Path.of("/data"), null));
        assertThat(Options.parse("--mongo", "mongodb://db", "--port", "9000", "--data", "/data"))
                .isEqualTo(new Options(9000, Path.of("/data"), "mongodb://db"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--port 9000",
                "--data",
                "--fresh --data /data",
                "--data /d --port 0",
                "--data /d --port 65507"
            })
    void saysHowItIsUsed(String arguments) {
        assertThatThrownBy(() -> Options.parse(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining(Options.USAGE);
    }
}
