package no.likeverd.mentor.matching;

import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class WorthTest {

    @Test
    @Rule("MEN-12")
    void oneMorePerformerIsWorthMoreThanAnyPoints() {
        assertThat(new Worth(2, 0, -1_100_000).weight()).isGreaterThan(new Worth(1, 1, 1_100_000).weight());
        assertThat(new Worth(2, 1, -1_100_000).weight()).isGreaterThan(new Worth(2, 0, 1_100_000).weight());
        assertThat(new Worth(2, 1, 4).weight()).isGreaterThan(new Worth(2, 1, 3).weight());
    }

    @Test
    void numberAndPartsSayTheSame() {
        for (int matched = -2; matched <= 2; matched++) {
            for (int promised = -2; promised <= 2; promised++) {
                for (int points : new int[] {-2_200_000, -1, 0, 1, 2_200_000}) {
                    Worth worth = new Worth(matched, promised, points);
                    assertThat(Worth.of(worth.weight())).isEqualTo(worth);
                }
            }
        }
    }

    @Test
    void addsAndSubtractsPartByPart() {
        assertThat(new Worth(3, 2, 1).plus(new Worth(1, 1, 1))).isEqualTo(new Worth(4, 3, 2));
        assertThat(new Worth(3, 2, 1).minus(new Worth(1, 1, 2))).isEqualTo(new Worth(2, 1, -1));
    }
}
