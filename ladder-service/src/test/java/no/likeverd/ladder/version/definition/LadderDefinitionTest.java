package no.likeverd.ladder.version.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderDefinitionTest {

    private final LadderDefinition ladder = Definitions.aPracticeLadder();

    @ParameterizedTest
    @Rule("LAD-15")
    @CsvSource({
        "0, 0, 0, false, false, 0",
        "1, 0, 0, false, false, 0",
        "1, 1, 0, true, false, 1",
        "2, 2, 0, true, false, 1",
        "2, 1, 1, true, false, 1",
        "2, 2, 1, true, true, 2",
        "2, 2, 2, true, true, 2",
        "3, 2, 1, true, true, 2"
    })
    void wantsEnoughAreasAtTheRankAndNoneBelowTheLeast(
            int first, int second, int third, boolean one, boolean two, int reached) {
        Map<String, Integer> ranks = Map.of("area-1", first, "area-2", second, "area-3", third);

        assertThat(ladder.meets(1, ranks)).isEqualTo(one);
        assertThat(ladder.meets(2, ranks)).isEqualTo(two);
        assertThat(ladder.reached(ranks)).isEqualTo(reached);
    }

    @Test
    @Rule("LAD-15")
    void countsAMissingAreaAsNoughtAndAForeignOneNotAtAll() {
        assertThat(ladder.meets(2, Map.of("area-1", 2, "area-2", 2))).isFalse();
        assertThat(ladder.meets(1, Map.of("area-1", 1, "area-2", 1))).isTrue();
        assertThat(ladder.meets(1, Map.of("area-1", 1, "elsewhere", 2))).isFalse();
        assertThat(ladder.reached(Map.of())).isZero();
    }

    @Test
    void knowsItsRanksAndAreas() {
        assertThat(ladder.topRank()).isEqualTo(2);
        assertThat(ladder.level(2).name().en()).isEqualTo("Experienced");
        assertThat(ladder.demand(1).rank()).isEqualTo(1);
        assertThat(ladder.hasArea("area-3")).isTrue();
        assertThat(ladder.hasArea("area-4")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> ladder.level(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ladder.demand(3));
    }
}
