package no.likeverd.resourcecenter.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** Units with their experts, month by month; each expert has ten days a month and is out for two. */
class ByUnitTest {

    private final ByUnit units = new ByUnit(2);

    @Test
    @Rule("RC-174")
    void unitsWithEnoughExpertsAreToldAndTheOthersTogether() {
        unit("u-large", 8, 8);
        unit("u-three", 3, 3);
        unit("u-two", 2, 2);

        assertThat(units.figures())
                .containsExactly(new UnitFigures("u-large", 160, 32, 20), new UnitFigures(null, 100, 20, 20));
    }

    @Test
    @Rule("RC-174")
    void aFewAreNotFoundOutBySubtraction() {
        unit("u-large", 8, 8);
        unit("u-six", 6, 6);
        unit("u-one", 1, 1);

        assertThat(units.figures())
                .containsExactly(new UnitFigures("u-large", 160, 32, 20), new UnitFigures(null, 140, 28, 20));
    }

    @Test
    @Rule("RC-174")
    void norByAskingForOneMonthLess() {
        unit("u-large", 8, 8);
        unit("u-grown", 2, 6);

        assertThat(units.figures())
                .as("together with the only other one there is nothing to compare")
                .isEmpty();
    }

    @Test
    @Rule("RC-174")
    void aMonthWithoutAnybodyTellsNothingOfAnybody() {
        unit("u-new", 0, 6);

        assertThat(units.figures()).containsExactly(new UnitFigures("u-new", 60, 12, 20));
    }

    @Test
    @Rule("RC-171")
    void theFullestComesFirst() {
        unit("u-a", 5, 5);
        units.add("u-b", new Group(List.of(5, 5), 10_000, 9_000));

        assertThat(units.figures()).extracting(UnitFigures::unitId).containsExactly("u-b", "u-a");
    }

    private void unit(String unitId, int first, int second) {
        for (int expert = 0; expert < Math.max(first, second); expert++) {
            int months = (expert < first ? 1 : 0) + (expert < second ? 1 : 0);
            units.add(
                    unitId,
                    new Group(
                            List.of(expert < first ? 1 : 0, expert < second ? 1 : 0), 1_000L * months, 200L * months));
        }
    }
}
