package no.likeverd.ladder.placement;

import static no.likeverd.ladder.demand.Ladderings.COURSES;
import static no.likeverd.ladder.demand.Ladderings.MENTORS;
import static no.likeverd.ladder.demand.Ladderings.PRACTICE;
import static no.likeverd.ladder.demand.Ladderings.ladder;
import static no.likeverd.ladder.demand.Ladderings.withdrawn;
import static no.likeverd.ladder.placement.Places.TODAY;
import static no.likeverd.ladder.placement.Places.after;
import static no.likeverd.ladder.placement.Places.assessed;
import static no.likeverd.ladder.placement.Places.following;
import static no.likeverd.ladder.placement.Places.none;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.likeverd.ladder.demand.Ladder;
import no.likeverd.ladder.evidence.Course;
import no.likeverd.ladder.evidence.Evidence;
import no.likeverd.ladder.evidence.Mentoring;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    private final Placement placement = none();

    @Test
    @Rule("LAD-44")
    void nothingSpeaksAgainstWhatIsMet() {
        assertThat(against(ladder(PRACTICE), nothing(), assessed("a-1", PRACTICE, 2)))
                .isEmpty();
    }

    @Test
    @Rule("LAD-52")
    void belowLevelOneIsAPlaceOfItsOwn() {
        assertThat(against(withdrawn(PRACTICE), nothing(), assessed("a-1", PRACTICE, 0)))
                .contains(Verdict.of(Condition.BELOW_LEVEL_ONE));
    }

    @Test
    @Rule("LAD-44")
    void theAreasDecideNotTheProposedRank() {
        Assessed hopeful = new Assessed("a-1", "ver-practice", PRACTICE, Map.of("one", 3, "two", 1), 3, TODAY);
        Assessed beyond = new Assessed("a-1", "ver-practice", PRACTICE, Map.of("one", 9, "two", 9), 4, TODAY);

        assertThat(against(ladder(PRACTICE), nothing(), hopeful)).contains(Verdict.of(Condition.CRITERIA_NOT_MET));
        assertThat(against(ladder(PRACTICE), nothing(), beyond)).contains(Verdict.of(Condition.CRITERIA_NOT_MET));
    }

    @ParameterizedTest
    @Rule("LAD-48")
    @CsvSource({"'',medication documentation", "documentation,medication", "first-aid medication,documentation"})
    void namesTheCoursesThatAreMissing(String completed, String missing) {
        assertThat(against(ladder(COURSES), courses(completed), assessed("a-1", COURSES, 2)))
                .contains(new Verdict(Condition.COURSE_MISSING, List.of(missing.split(" "))));
    }

    @Test
    @Rule("LAD-48")
    void asksForNoCourseThatTheLevelDoesNotDemand() {
        assertThat(against(ladder(COURSES), nothing(), assessed("a-1", COURSES, 1)))
                .isEmpty();
        assertThat(against(ladder(COURSES), courses("medication documentation"), assessed("a-1", COURSES, 2)))
                .isEmpty();
    }

    @Test
    @Rule("LAD-66")
    void aCreditedPeriodAsMentorIsEvidenceWhereItIsDemanded() {
        Evidence mentor =
                new Evidence("p-1", List.of(), List.of(new Mentoring("pair-1", TODAY.minusMonths(6), TODAY, TODAY)));

        assertThat(against(ladder(MENTORS), nothing(), assessed("a-1", MENTORS, 3)))
                .contains(Verdict.of(Condition.MENTORING_MISSING));
        assertThat(against(ladder(MENTORS), mentor, assessed("a-1", MENTORS, 3)))
                .isEmpty();
        assertThat(against(ladder(MENTORS), nothing(), assessed("a-1", MENTORS, 2)))
                .isEmpty();
    }

    @Test
    @Rule("LAD-44")
    void aWithdrawnVersionPlacesNobody() {
        assertThat(against(withdrawn(PRACTICE), nothing(), assessed("a-1", PRACTICE, 2)))
                .contains(Verdict.of(Condition.VERSION_WITHDRAWN));
        assertThat(against(withdrawn(COURSES), nothing(), assessed("a-1", COURSES, 2)))
                .map(Verdict::condition)
                .contains(Condition.COURSE_MISSING);
    }

    @Test
    @Rule("LAD-60")
    void anEmploymentThatHasEndedPlacesNobody() {
        Placement gone = after(following(placement).leave(TODAY, null));
        Placement going = after(following(placement).leave(TODAY.plusDays(1), null));
        Conditions conditions = new Conditions(ladder(PRACTICE), nothing());

        assertThat(conditions.against(gone, assessed("a-1", PRACTICE, 2), TODAY))
                .contains(Verdict.of(Condition.EMPLOYMENT_ENDED));
        assertThat(conditions.against(going, assessed("a-1", PRACTICE, 2), TODAY))
                .isEmpty();
    }

    private Optional<Verdict> against(Ladder ladder, Evidence evidence, Assessed assessed) {
        return new Conditions(ladder, evidence).against(placement, assessed, TODAY);
    }

    private static Evidence nothing() {
        return Evidence.none("p-1");
    }

    private static Evidence courses(String codes) {
        return new Evidence(
                "p-1",
                Arrays.stream(codes.split(" "))
                        .map(code -> new Course(code, LocalDate.EPOCH))
                        .toList(),
                List.of());
    }
}
