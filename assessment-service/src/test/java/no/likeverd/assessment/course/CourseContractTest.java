package no.likeverd.assessment.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class CourseContractTest {

    @Test
    @Rule("ASM-31")
    void courseIsToldAsPromised() {
        LocalDate day = LocalDate.of(2027, 3, 10);
        EventContract contract = EventContract.of("assessment/course-completed/v1");

        contract.accepts(WireFormat.write(CourseRecord.empty("p-1047")
                .add(new Completion("medication-safety", day, "p-1002", day))
                .events()
                .getFirst()));
        assertThat(WireFormat.typeOf(CourseCompletedV1.class)).isEqualTo("no.likeverd.assessment.course-completed.v1");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), CourseCompletedV1.class))));
    }
}
