package no.likeverd.ladder.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class DiamondPictureTest {

    @Test
    @Rule("LAD-90")
    void drawsTheHighestLevelOnTopAndAllAroundTheMiddle() {
        DiamondPicture picture = DiamondPicture.of(List.of(rank(1, 2), rank(2, 4), rank(3, 0)));

        assertThat(picture.rows()).extracting(row -> row.rank().rank()).containsExactly(3, 2, 1);
        assertThat(picture.rows()).extracting(DiamondPicture.Row::needWidth).containsExactly(0, 240, 120);
        assertThat(picture.rows())
                .allSatisfy(row -> assertThat(row.needX() + row.needWidth() / 2).isEqualTo(300));
        assertThat(picture.height()).isEqualTo(3 * 48 + 16);
    }

    @Test
    @Rule("LAD-90")
    void drawsAUnitThatNeedsNobody() {
        assertThat(DiamondPicture.of(List.of(rank(1, 0), rank(2, 0))).rows())
                .allSatisfy(row -> assertThat(row.needWidth() + row.hereWidth()).isZero());
    }

    private static Rank rank(int rank, int need) {
        return new Rank(rank, "" + rank, false, need, 0, 0, List.of());
    }
}
