package no.likeverd.ladder.version.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The ladders that come with the service. */
class ShippedLaddersTest {

    @Test
    @Rule("LAD-14")
    void areSix() throws IOException {
        assertThat(files())
                .extracting(Resource::getFilename)
                .containsExactlyInAnyOrder(
                        "practice-assistant.yaml",
                        "practice-auxiliary.yaml",
                        "practice-college.yaml",
                        "quality-nurse.yaml",
                        "building-permits.yaml",
                        "leader.yaml");
    }

    @ParameterizedTest
    @Rule("LAD-14")
    @MethodSource("files")
    void eachIsSoundUnderItsOwnName(Resource file) throws IOException {
        Reading reading = DefinitionReader.read(file.getContentAsString(StandardCharsets.UTF_8));

        assertThat(reading).isInstanceOf(Reading.Sound.class);
        assertThat(((Reading.Sound) reading).definition().ladderId() + ".yaml").isEqualTo(file.getFilename());
    }

    @ParameterizedTest
    @Rule("LAD-14")
    @ValueSource(strings = {"practice-assistant", "practice-auxiliary", "practice-college"})
    void practiceLaddersHaveTenAreasWithThreeLevels(String ladderId) {
        LadderDefinition ladder = shipped(ladderId);

        assertThat(ladder.model()).isEqualTo(Model.PRACTICE);
        assertThat(ladder.levels())
                .extracting(level -> level.name().en())
                .containsExactly("Established", "Experienced", "Expert");
        assertThat(ladder.areas())
                .extracting(Area::areaId)
                .containsExactly(
                        "contact",
                        "relations",
                        "guidance",
                        "documentation",
                        "routines",
                        "computer-skills",
                        "framework",
                        "planning",
                        "pressure",
                        "professional-skill");
        assertThat(ladder.areas()).allSatisfy(area -> assertThat(area.cells()).hasSize(3));
    }

    @Test
    @Rule("LAD-14")
    void theOthersAreWhatTheirModelsSay() {
        assertThat(shipped("quality-nurse").areas()).hasSize(9);
        assertThat(shipped("quality-nurse").demand(2).courses())
                .containsExactlyInAnyOrder("medication-safety", "documentation-basics");
        assertThat(shipped("quality-nurse").demand(3).courses())
                .containsExactlyInAnyOrder("medication-safety", "documentation-basics", "guidance-training");
        assertThat(shipped("building-permits").levels())
                .extracting(Level::label)
                .containsExactly("3", "2", "1");
        assertThat(shipped("building-permits").demands()).allMatch(Demand::seat);
        assertThat(shipped("leader").model()).isEqualTo(Model.LEADER);
    }

    @Test
    @Rule("LAD-14")
    void noTextOfACellIsUsedTwice() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Resource file : files().toList()) {
            String name = String.valueOf(file.getFilename());
            shipped(name.replace(".yaml", "")).areas().stream()
                    .flatMap(area -> area.cells().stream())
                    .flatMap(cell -> Stream.of(cell.criterion(), cell.example()))
                    .flatMap(text -> Stream.of(text.nb(), text.en()))
                    .forEach(texts::add);
        }

        assertThat(texts).doesNotHaveDuplicates();
    }

    static Stream<Resource> files() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:ladders/*.yaml"));
    }

    private static LadderDefinition shipped(String ladderId) {
        try {
            return Definitions.read(
                    new ClassPathResource("ladders/" + ladderId + ".yaml").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
