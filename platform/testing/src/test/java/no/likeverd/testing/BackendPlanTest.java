package no.likeverd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackendPlanTest {

    @Test
    void takesDockerWhereAnEngineAnswers() {
        assertThat(plan(Map.of(), true).line()).isEqualTo("likeverd tests: MongoDB = docker, Kafka = docker");
    }

    @Test
    void fallsBackOnEmbeddedServers() {
        assertThat(plan(Map.of(), false).line()).isEqualTo("likeverd tests: MongoDB = embedded, Kafka = embedded");
    }

    @Test
    void prefersAGivenServerToAnyWish() {
        BackendPlan plan = plan(Map.of(BackendPlan.MONGO, "mongodb://given", Backend.SETTING, "embedded"), true);
        assertThat(plan.line()).isEqualTo("likeverd tests: MongoDB = given, Kafka = embedded");
        assertThat(plan.givenMongo()).isEqualTo("mongodb://given");
    }

    @Test
    void takesAnEmptySettingForNone() {
        assertThat(plan(Map.of(BackendPlan.KAFKA, " ", Backend.SETTING, ""), false)
                        .kafka())
                .isEqualTo(Backend.EMBEDDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker", "dokcer"})
    void failsWhenTheDemandedBackendCannotBeHad(String wish) {
        assertThatThrownBy(() -> plan(Map.of(Backend.SETTING, wish), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(Backend.SETTING, wish);
    }

    private static BackendPlan plan(Map<String, String> settings, boolean dockerAnswers) {
        return BackendPlan.of(settings::get, () -> dockerAnswers);
    }
}
