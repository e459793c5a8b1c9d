package no.likeverd.assessment.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

class CourseRecordTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);

    private final CourseRecord record = CourseRecord.empty("p-ane");

    @Test
    @Rule("ASM-25")
    void tellsOfACourseOnce() {
        Change<CourseRecord> added = record.add(completion("medication-safety", 3));

        assertThat(added.events())
                .containsExactly(new CourseCompletedV1("p-ane", "medication-safety", TODAY.minusDays(3)));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> added.state().add(completion("medication-safety", 2)))
                .returns("COURSE_ALREADY_RECORDED", Problem::code);
    }

    @Test
    void keepsTheLatestFirst() {
        CourseRecord two = record.add(completion("medication-safety", 3))
                .state()
                .add(completion("guidance-training", 1))
                .state()
                .add(completion("a-third", 3))
                .state();

        assertThat(two.completions())
                .extracting(Completion::courseCode)
                .containsExactly("guidance-training", "a-third", "medication-safety");
    }

    @Test
    @Rule("ASM-25")
    void takesOnlyADayThatCanBeRight() {
        assertThatCode(() -> CourseRecord.requirePlausible(TODAY, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> CourseRecord.requirePlausible(TODAY.minusYears(60), TODAY))
                .doesNotThrowAnyException();
        refuses("COMPLETED_IN_FUTURE", TODAY.plusDays(1));
        refuses("TOO_LONG_AGO", TODAY.minusYears(60).minusDays(1));
    }

    private static void refuses(String code, LocalDate day) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> CourseRecord.requirePlausible(day, TODAY))
                .returns(code, Problem::code);
    }

    private static Completion completion(String code, int daysAgo) {
        return new Completion(code, TODAY.minusDays(daysAgo), "p-liv", TODAY);
    }
}
