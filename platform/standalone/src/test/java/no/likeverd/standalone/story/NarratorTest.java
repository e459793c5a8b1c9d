package no.likeverd.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class NarratorTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Narrator narrator = new Narrator(new PrintStream(said, true, UTF_8));

    @Test
    void tellsWhatHappenedAndHowLongItTook() {
        narrator.step(3, "A title", () -> Happened.that("The order is open", "with a reason"));

        assertThat(said.toString(UTF_8).lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).matches("✓ 3  The order is open … \\d\\.\\d\\d s"),
                        line -> assertThat(line).isEqualTo("     with a reason"));
        assertThat(narrator.told()).singleElement().satisfies(told -> {
            assertThat(told.title()).isEqualTo("A title");
            assertThat(told.ok()).isTrue();
            assertThat(told.detail()).isEqualTo("The order is open; with a reason");
        });
    }

    @Test
    void tellsWhatWasExpectedAndWhatCame() {
        assertThatThrownBy(() -> narrator.step(5, "A title", () -> {
                    throw new Unexpected("409 BOOKED", "201");
                }))
                .isInstanceOf(Unexpected.class);

        assertThat(said.toString(UTF_8)).contains("✗ 5  A title", "     expected: 409 BOOKED", "     came:     201");
        assertThat(narrator.told()).singleElement().satisfies(told -> {
            assertThat(told.ok()).isFalse();
            assertThat(told.detail()).isEqualTo("expected 409 BOOKED; came: 201");
        });
    }
}
