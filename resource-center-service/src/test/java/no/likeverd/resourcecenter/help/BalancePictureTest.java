package no.likeverd.resourcecenter.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.likeverd.resourcecenter.help.BalancePicture.Bar;
import no.likeverd.resourcecenter.help.BalancePicture.Row;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class BalancePictureTest {

    @Test
    @Rule("RC-160")
    void drawsWhatWasLentToTheRightAndWhatWasBorrowedToTheLeftOfOneMiddle() {
        BalancePicture picture = BalancePicture.of(
                List.of(new Bar("Lånegiver", 90, 0), new Bar("Låner", 0, 45), new Bar("Begge", 9, 9)));

        assertThat(picture.rows()).extracting(Row::lentWidth).containsExactly(180, 0, 18);
        assertThat(picture.rows()).extracting(Row::borrowedWidth).containsExactly(0, 90, 18);
        assertThat(picture.rows()).allSatisfy(row -> assertThat(row.borrowedX() + row.borrowedWidth())
                .isEqualTo(picture.middle()));
        assertThat(picture.height()).isEqualTo(28 + 3 * 32 + 8);
    }

    @Test
    @Rule("RC-160")
    void drawsUnitsWithoutHoursWithoutBars() {
        assertThat(BalancePicture.of(List.of(new Bar("Ingen", 0, 0))).rows())
                .allSatisfy(
                        row -> assertThat(row.lentWidth() + row.borrowedWidth()).isZero());
    }
}
