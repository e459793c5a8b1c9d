package no.likeverd.resourcecenter;

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

    @AfterAll
    void stop() {
        scene.close();
    }

    @ParameterizedTest
    @Rule({
        "RC-06", "RC-07", "RC-17", "RC-18", "RC-19", "RC-20", "RC-21", "RC-27", "RC-28", "RC-31", "RC-36", "RC-100",
        "RC-102", "RC-111", "RC-158", "RC-182"
    })
    @MethodSource("rows")
    void isRefusedAndChangesNothing(Row row) {
        Map<String, String> before = scene.service.everything();

        row.call().send().refused(row.status(), row.code());

        assertThat(scene.service.everything()).isEqualTo(before);
    }

    Stream<Row> rows() {
        return Stream.of(
                        Endpoint.all(scene).stream().flatMap(BadRequests::at),
                        new BadForms(scene).all(),
                        new WrongMoments(scene).all())
                .flatMap(rows -> rows);
    }
}
