package no.likeverd.ladder.demand;

import static no.likeverd.ladder.demand.Ladderings.both;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LadderTest {

    private final Ladder ladder = Ladderings.ladder(Ladderings.SEATS);

    @Test
    void hasTheRanksOfItsDefinitionAndNoOthers() {
        assertThat(ladder.hasRank(0)).isFalse();
        assertThat(ladder.hasRank(1)).isTrue();
        assertThat(ladder.hasRank(3)).isTrue();
        assertThat(ladder.hasRank(4)).isFalse();
    }

    @Test
    void criteriaOfARankThatItDoesNotHaveAreNeverMet() {
        assertThat(ladder.criteriaMet(4, both(3))).isFalse();
        assertThat(ladder.criteriaMet(3, both(3))).isTrue();
        assertThat(ladder.criteriaMet(3, Map.of("one", 3, "two", 1))).isFalse();
    }

    @Test
    void wantsASeatWhereItsDemandSaysSo() {
        assertThat(ladder.wantsSeat(2)).isTrue();
        assertThat(ladder.wantsSeat(0)).isFalse();
        assertThat(Ladderings.ladder(Ladderings.PRACTICE).wantsSeat(2)).isFalse();
    }
}
