package no.likeverd.resourcecenter.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class OrderFiguresTest {

    @Test
    @Rule("RC-172")
    void threeOfFourWereFilledAndHalfOfThemSooner() {
        assertThat(OrderFigures.of(List.of(9L, 1L, 2L), 1)).isEqualTo(new OrderFigures(3, 1, 75, 2.0, 9L));
    }

    @Test
    @Rule("RC-172")
    void ofAnEvenNumberTheMedianIsBetweenTheTwoInTheMiddle() {
        assertThat(OrderFigures.of(List.of(4L, 1L), 0)).isEqualTo(new OrderFigures(2, 0, 100, 2.5, 4L));
    }

    @Test
    @Rule("RC-172")
    void nineOfTenWaitedNoLonger() {
        assertThat(ofTheFirst(1).ninetiethDays()).isEqualTo(1);
        assertThat(ofTheFirst(9).ninetiethDays()).isEqualTo(9);
        assertThat(ofTheFirst(10).ninetiethDays()).isEqualTo(9);
        assertThat(ofTheFirst(11).ninetiethDays()).isEqualTo(10);
        assertThat(ofTheFirst(20).ninetiethDays()).isEqualTo(18);
        assertThat(ofTheFirst(21).ninetiethDays()).isEqualTo(19);
    }

    @Test
    @Rule("RC-172")
    void whatWasNotThereHasNoFigure() {
        assertThat(OrderFigures.of(List.of(), 0)).isEqualTo(new OrderFigures(0, 0, null, null, null));
        assertThat(OrderFigures.of(List.of(), 2)).isEqualTo(new OrderFigures(0, 2, 0, null, null));
    }

    private static OrderFigures ofTheFirst(int many) {
        return OrderFigures.of(LongStream.rangeClosed(1, many).boxed().toList(), 0);
    }
}
