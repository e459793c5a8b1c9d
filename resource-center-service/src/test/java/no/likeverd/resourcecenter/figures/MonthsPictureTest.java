package no.likeverd.resourcecenter.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.likeverd.resourcecenter.figures.MonthsPicture.Bar;
import no.likeverd.resourcecenter.figures.MonthsPicture.Row;
import no.likeverd.resourcecenter.figures.MonthsPicture.Value;
import no.likeverd.resourcecenter.figures.MonthsPicture.Values;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class MonthsPictureTest {

    @Test
    @Rule("RC-176")
    void aPercentageIsDrawnAsAPartOfTheWhole() {
        MonthsPicture picture = MonthsPicture.of(
                List.of("Utnyttelse"), List.of(new Values("11.2026", List.of(new Value(7.0, "7")))), 100);

        assertThat(picture.rows().getFirst().bars()).extracting(Bar::width).containsExactly(380 * 7 / 100);
    }

    @Test
    @Rule("RC-176")
    void drawsABarForEachNumberOfEachMonth() {
        MonthsPicture picture = MonthsPicture.of(
                List.of("Kapasitet", "Kompetanse"),
                List.of(
                        new Values("10.2026", List.of(new Value(40.0, "40"), new Value(20.0, "20"))),
                        new Values("11.2026", List.of(new Value(null, "–"), new Value(0.0, "0")))),
                1);

        assertThat(picture.rows()).extracting(Row::name).containsExactly("10.2026", "11.2026");
        assertThat(picture.rows().getFirst().bars())
                .containsExactly(new Bar(52, 380, 0, "40"), new Bar(72, 190, 1, "20"));
        assertThat(picture.rows().getLast().bars()).extracting(Bar::width).containsExactly(0, 0);
        assertThat(picture.legend()).extracting(Bar::text).containsExactly("Kapasitet", "Kompetanse");
        assertThat(picture.height()).isEqualTo(2 * 20 + 12 + 2 * (2 * 20 + 12));
    }
}
