package no.likeverd.ladder.version.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

class DefinitionBodyTest {

    @Test
    @Rule("LAD-35")
    void isUtf8OrMalformed() {
        String text = "title: {nb: Trøst på ære, en: Comfort 😀}";

        assertThat(LadderController.text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> LadderController.text("på".getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(Problem::code)
                .isEqualTo("MALFORMED");
    }
}
