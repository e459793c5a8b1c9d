package no.likeverd.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import no.likeverd.gateway.events.Picture.Box;
import no.likeverd.gateway.events.Picture.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {

    /** A point to the nearest whole number. */
    private static final double ROUNDED = 1.0;

    static Stream<Arguments> pairs() {
        return Picture.BOXES.keySet().stream().flatMap(from -> Picture.BOXES.keySet().stream()
                .filter(to -> !to.equals(from))
                .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void anArrowBeginsAtOneBoxAndPointsAtTheOther(String from, String to) {
        Line line = Picture.line(from, to).orElseThrow();

        assertThat(outside(Picture.BOXES.get(from), line.x1(), line.y1())).isCloseTo(0, within(ROUNDED));
        assertThat(outside(Picture.BOXES.get(to), line.x2(), line.y2())).isBetween(0.0, 6 + ROUNDED);
    }

    /** How far a point is from a box; 0 at its edge, less than 0 in it. */
    private static double outside(Box box, long x, long y) {
        double sideways = Math.abs(x - box.x()) - Box.WIDTH / 2.0;
        double upwards = Math.abs(y - box.y()) - Box.HEIGHT / 2.0;
        return Math.max(sideways, upwards);
    }
}
