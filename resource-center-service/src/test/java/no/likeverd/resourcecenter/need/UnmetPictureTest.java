package no.likeverd.resourcecenter.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.likeverd.resourcecenter.need.NeedController.UnmetView;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class UnmetPictureTest {

    @Test
    @Rule("RC-161")
    void drawsABarForEachCountAgainstTheLargest() {
        UnmetPicture picture = UnmetPicture.of(
                List.of(new UnmetView("health", "u-a", "A", 4), new UnmetView("language", "u-a", "A", 1)));

        assertThat(picture.rows()).extracting(UnmetPicture.Row::width).containsExactly(240, 60);
        assertThat(picture.rows()).extracting(row -> row.what().theme()).containsExactly("health", "language");
        assertThat(UnmetPicture.of(List.of()).rows()).isEmpty();
    }
}
