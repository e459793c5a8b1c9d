package no.likeverd.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.likeverd.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of a form, of which people leave out what they like. */
class FieldsTest {

    record Line(@Nullable String what, @Nullable Integer many) {}

    record Sheet(@Nullable String title, @Nullable List<Line> lines) {}

    private final List<Fault> faults = new ArrayList<>();

    private Optional<Sheet> read(Map<String, String> values) {
        return new Fields(values, Set.of(), faults).read(Sheet.class);
    }

    @Test
    @Rule("WEB-11")
    void rowsThatNobodyFilledInAreClosedUp() {
        Map<String, String> values = new HashMap<>(Map.of(
                "title", "Handleliste",
                "lines[0].what", "",
                "lines[0].many", "",
                "lines[2].what", "melk",
                "lines[2].many", "2",
                "lines[10].what", "",
                "lines[10].many", "7"));

        assertThat(read(values)).contains(new Sheet("Handleliste", List.of(new Line("melk", 2), new Line(null, 7))));
        assertThat(values)
                .as("shown again, the rows stand where what is wrong is told of")
                .containsEntry("lines[0].what", "melk")
                .containsEntry("lines[0].many", "2")
                .containsEntry("lines[1].many", "7")
                .containsEntry("lines[2].what", "")
                .containsEntry("lines[10].many", "");
    }

    @Test
    @Rule("WEB-11")
    void whatIsWrongInARowIsToldOfTheRowAsItIsShown() {
        Map<String, String> values = new HashMap<>(Map.of("lines[1].what", "melk", "lines[1].many", "mye"));

        assertThat(read(values)).isEmpty();

        assertThat(faults).extracting(Fault::field, Fault::code).containsExactly(tuple("lines[0].many", "notANumber"));
        assertThat(values).containsEntry("lines[0].many", "mye");
    }

    @Test
    @Rule("WEB-11")
    void noRowIsNoneAndWhatOnlyLooksLikeOneIsLeftAlone() {
        Map<String, String> values =
                new HashMap<>(Map.of("lines", "x", "lines[].what", "melk", "lines[a].what", "melk"));

        assertThat(read(values)).contains(new Sheet(null, List.of()));
        assertThat(values).hasSize(3).containsEntry("lines[a].what", "melk");
    }
}
