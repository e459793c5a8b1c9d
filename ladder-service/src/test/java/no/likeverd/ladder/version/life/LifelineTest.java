package no.likeverd.ladder.version.life;

import static no.likeverd.ladder.version.Versions.NOW;
import static no.likeverd.ladder.version.Versions.TODAY;
import static no.likeverd.ladder.version.Versions.aDraft;
import static no.likeverd.ladder.version.Versions.adopted;
import static no.likeverd.ladder.version.Versions.heard;
import static no.likeverd.ladder.version.Versions.piloted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class LifelineTest {

    @Test
    @Rule("LAD-81")
    void tellsWhatIsDoneWhereItStandsAndWhatComes() {
        assertThat(line(aDraft()))
                .containsExactly(
                        "DRAFTED NOW", "UNION_CONFIRMED AHEAD", "PILOTED AHEAD", "EVALUATED AHEAD", "ADOPTED AHEAD");
        assertThat(line(heard(aDraft()))).startsWith("DRAFTED DONE", "UNION_CONFIRMED NOW", "PILOTED AHEAD");
        LadderVersion evaluated = Objects.requireNonNull(
                piloted(aDraft(), 1, "u-1").evaluate("Good", "p-hr", TODAY).state());
        assertThat(line(evaluated)).endsWith("PILOTED DONE", "EVALUATED NOW", "ADOPTED AHEAD");
    }

    @Test
    @Rule("LAD-81")
    void aStepThatNeverCameIsNotPromised() {
        assertThat(line(adopted(aDraft(), 1)))
                .endsWith("UNION_CONFIRMED DONE", "PILOTED LEFT_OUT", "EVALUATED LEFT_OUT", "ADOPTED NOW");
        LadderVersion withdrawn =
                Objects.requireNonNull(aDraft().withdraw("p-hr", TODAY, NOW).state());
        assertThat(line(withdrawn))
                .containsExactly(
                        "DRAFTED DONE",
                        "UNION_CONFIRMED LEFT_OUT",
                        "PILOTED LEFT_OUT",
                        "EVALUATED LEFT_OUT",
                        "ADOPTED LEFT_OUT",
                        "WITHDRAWN NOW");
        assertThat(Lifeline.of(withdrawn).steps().getLast().on()).isEqualTo(TODAY);
    }

    private static List<String> line(LadderVersion version) {
        return Lifeline.of(version).steps().stream()
                .map(step -> step.code() + " " + step.state())
                .toList();
    }
}
