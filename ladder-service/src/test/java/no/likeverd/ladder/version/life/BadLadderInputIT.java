package no.likeverd.ladder.version.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.testing.Rule;
import no.likeverd.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input of every kind at the addresses of ladders: a 4xx with its code, and nothing is changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadLadderInputIT {

    private final LadderScene scene = new LadderScene();
    private final TestIssuer strangers = TestIssuer.start();
    private final BadLadderRows rows = new BadLadderRows(scene, strangers);

    @AfterAll
    void stop() {
        strangers.close();
        scene.close();
    }

    @ParameterizedTest
    @Rule({"LAD-12", "LAD-13", "LAD-19", "LAD-21", "LAD-29", "LAD-34", "LAD-35", "LAD-36"})
    @MethodSource("rows")
    void isRefusedAndChangesNothing(BadLadderRows.Row row) {
        Map<String, String> before = everything();

        row.call().send().refused(row.status(), row.code());

        assertThat(everything()).isEqualTo(before);
    }

    Stream<BadLadderRows.Row> rows() {
        return rows.all();
    }

    private Map<String, String> everything() {
        return scene.service.everything("ladder_version", "ladder_comment");
    }
}
