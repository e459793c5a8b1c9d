package no.likeverd.assessment.tenure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the directory promises is what this service can read. */
class DirectoryContractTest {

    @ParameterizedTest
    @Rule("ASM-29")
    @MethodSource("states")
    void understandsEveryState(byte[] json) {
        Tenure tenure = Tenure.of(WireFormat.read(json, EmploymentSnapshot.class), 1, LocalDate.of(2027, 3, 10));

        assertThat(tenure.employmentId()).isNotBlank();
        assertThat(tenure.personId()).isNotBlank();
        assertThat(tenure.from()).isNotNull();
    }

    @ParameterizedTest
    @Rule("ASM-29")
    @MethodSource("ends")
    void understandsEveryEnd(byte[] json) {
        EmploymentEnded ended = WireFormat.read(json, EmploymentEnded.class);

        assertThat(ended.employmentId()).isNotBlank();
        assertThat(ended.to()).isNotNull();
    }

    static Stream<byte[]> states() {
        return promised("directory/employment-state/v1");
    }

    static Stream<byte[]> ends() {
        return promised("directory/employment-ended/v1");
    }

    private static Stream<byte[]> promised(String path) {
        return EventContract.of(path).payloads();
    }
}
