package no.likeverd.ladder.placement.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that other services promise to tell is understood, and so is what they may add. */
class ReactionContractTest {

    @ParameterizedTest
    @MethodSource
    @Rule("LAD-68")
    void assessments(byte[] told) {
        AssessmentCompleted event = WireFormat.read(told, AssessmentCompleted.class);

        assertThat(event.assessed().areas()).hasSameSizeAs(event.areas()).isNotEmpty();
        assertThat(event.assessed().rank()).isBetween(0, 5);
    }

    static Stream<byte[]> assessments() {
        return promised("assessment/assessment-completed/v1");
    }

    @ParameterizedTest
    @MethodSource
    @Rule("LAD-68")
    void courses(byte[] told) {
        CourseCompleted event = WireFormat.read(told, CourseCompleted.class);

        assertThat(event.course().code()).isNotBlank();
        assertThat(event.personId()).isNotBlank();
    }

    static Stream<byte[]> courses() {
        return promised("assessment/course-completed/v1");
    }

    @ParameterizedTest
    @MethodSource
    @Rule("LAD-68")
    void mentoring(byte[] told) {
        MentoringCredited event = WireFormat.read(told, MentoringCredited.class);

        assertThat(event.period().from()).isBefore(event.period().to());
        assertThat(event.personId()).isNotBlank();
    }

    static Stream<byte[]> mentoring() {
        return promised("mentor/mentoring-credited/v1");
    }

    @ParameterizedTest
    @MethodSource
    @Rule("LAD-68")
    void ends(byte[] told) {
        EmploymentEnded event = WireFormat.read(told, EmploymentEnded.class);

        assertThat(event.moveId() == null).isEqualTo(event.movedTo() == null);
        assertThat("move-" + event.movedTo()).isIn(event.moveId(), "move-null");
    }

    static Stream<byte[]> ends() {
        return promised("directory/employment-ended/v1");
    }

    @ParameterizedTest
    @MethodSource
    @Rule("LAD-68")
    void starts(byte[] told) {
        assertThat(WireFormat.read(told, EmploymentStarted.class).employmentId())
                .isNotBlank();
    }

    static Stream<byte[]> starts() {
        return promised("directory/employment-started/v1");
    }

    private static Stream<byte[]> promised(String path) {
        return EventContract.of(path).payloads();
    }
}
