package no.likeverd.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input of every kind, endpoint by endpoint: a 4xx with its code, and nothing is changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private final Scene scene = new Scene();
    private final BadRows rows = new BadRows(scene);

    @AfterAll
    void stop() {
        scene.close();
    }

    @ParameterizedTest
    @Rule({"ASM-01", "ASM-02", "ASM-06", "ASM-10", "ASM-15", "ASM-17", "ASM-25", "ASM-27", "ASM-30"})
    @MethodSource("rows")
    void isRefusedAndChangesNothing(Row row) {
        Map<String, String> before = everything();

        row.call().send().refused(row.status(), row.code());

        assertThat(everything()).isEqualTo(before);
    }

    private Map<String, String> everything() {
        return scene.service.everything("assessment", "course_record", "look_book", "guidance_reading");
    }

    Stream<Row> rows() {
        return Stream.of(rows.everywhere(), rows.openings(), rows.forms(), rows.conversations(), rows.others())
                .flatMap(all -> all);
    }
}
