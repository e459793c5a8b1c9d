package no.likeverd.resourcecenter.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the directory and the ladder service promise is what this service can read. */
class NewsContractTest {

    @ParameterizedTest
    @Rule("RC-44")
    @MethodSource("starts")
    void understandsEveryStart(byte[] json) {
        EmploymentStarted told = WireFormat.read(json, EmploymentStarted.class);

        assertThat(told.employmentId()).isNotBlank();
        assertThat(told.unitId()).isNotBlank();
        assertThat(told.sharePercent()).isBetween(1, 100);
    }

    @ParameterizedTest
    @Rule("RC-44")
    @MethodSource("ends")
    void understandsEveryEnd(byte[] json) {
        EmploymentEnded told = WireFormat.read(json, EmploymentEnded.class);

        assertThat(told.employmentId()).isNotBlank();
        assertThat(told.to()).isNotNull();
    }

    @ParameterizedTest
    @Rule("RC-44")
    @MethodSource("placements")
    void understandsEveryPlacement(byte[] json) {
        EmployeePlaced told = WireFormat.read(json, EmployeePlaced.class);

        assertThat(told.topPlacement().employmentId()).isNotBlank();
        assertThat(PlacedSkill.skills(told.skills())).allSatisfy(NewsContractTest::assertHeldByPlacement);
        assertThat(told.isForThePool())
                .isEqualTo(told.topLevel() && !told.model().equals("LEADER"));
    }

    @ParameterizedTest
    @Rule("RC-44")
    @MethodSource("carried")
    void understandsEveryPlacementThatIsCarried(byte[] json) {
        PlacementCarried told = WireFormat.read(json, PlacementCarried.class);

        assertThat(told.employmentId()).isNotBlank();
        assertThat(PlacedSkill.skills(told.skills())).allSatisfy(NewsContractTest::assertHeldByPlacement);
    }

    @ParameterizedTest
    @Rule("RC-44")
    @MethodSource("endedPlacements")
    void understandsEveryEndOfAPlacement(byte[] json) {
        PlacementEnded told = WireFormat.read(json, PlacementEnded.class);

        assertThat(told.employmentId()).isNotBlank();
        assertThat(told.on()).isNotNull();
        assertThat(told.reason()).isNotNull();
    }

    private static void assertHeldByPlacement(Skill skill) {
        assertThat(skill.source()).isEqualTo(Skill.Source.PLACEMENT);
        assertThat(skill.level()).isBetween(1, Skill.TOP);
        assertThat(skill.code()).matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    }

    static Stream<byte[]> starts() {
        return promised("directory/employment-started/v1");
    }

    static Stream<byte[]> ends() {
        return promised("directory/employment-ended/v1");
    }

    static Stream<byte[]> placements() {
        return promised("ladder/employee-placed/v1");
    }

    static Stream<byte[]> carried() {
        return promised("ladder/placement-carried/v1");
    }

    static Stream<byte[]> endedPlacements() {
        return promised("ladder/placement-ended/v1");
    }

    private static Stream<byte[]> promised(String path) {
        return EventContract.of(path).payloads();
    }
}
