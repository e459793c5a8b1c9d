package no.likeverd.assessment.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.likeverd.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderVersionTest {

    private static final Text WORDS = new Text("ord", "words");

    @ParameterizedTest
    @Rule("ASM-01")
    @CsvSource({
        "ADOPTED, u-elsewhere, true",
        "PILOTED, u-pilot, true",
        "PILOTED, u-elsewhere, false",
        "DRAFT, u-pilot, false",
        "HEARD, u-pilot, false",
        "CLOSED, u-pilot, false",
        "OF_A_LATER_VERSION, u-pilot, false"
    })
    void isOpenWhereItIsAdoptedOrPiloted(String stage, String unitId, boolean open) {
        assertThat(version(stage, null).opensAt(unitId)).isEqualTo(open);
    }

    @Test
    @Rule("ASM-22")
    void isWithdrawnOrOnlySuperseded() {
        assertThat(version("CLOSED", "WITHDRAWN").withdrawn()).isTrue();
        assertThat(version("CLOSED", "SUPERSEDED").withdrawn()).isFalse();
        assertThat(version("ADOPTED", null).withdrawn()).isFalse();
        assertThat(new VersionClosed("v-1", "WITHDRAWN").withdrawn()).isTrue();
        assertThat(new VersionClosed("v-1", "SUPERSEDED").withdrawn()).isFalse();
    }

    @Test
    void knowsItsScale() {
        LadderVersion version = version("ADOPTED", null);

        assertThat(version.top()).isEqualTo(3);
        assertThat(version.areaIds()).containsExactly("contact", "guidance");
        assertThat(version.area("guidance")).map(Area::number).contains(2);
        assertThat(version.area("courage")).isEmpty();
    }

    private static LadderVersion version(String stage, @Nullable String closedBecause) {
        return new LadderVersion(
                "v-1",
                "practice-auxiliary",
                stage,
                closedBecause,
                List.of("u-pilot"),
                WORDS,
                List.of(new Level(1, "1", WORDS), new Level(3, "3", WORDS), new Level(2, "2", WORDS)),
                null,
                List.of(
                        new Area("guidance", 2, WORDS, WORDS, List.of()),
                        new Area("contact", 1, WORDS, WORDS, List.of())));
    }
}
