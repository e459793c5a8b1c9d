package no.likeverd.mentor.departure;

import static no.likeverd.mentor.line.Staff.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import no.likeverd.mentor.line.Careers;
import no.likeverd.mentor.line.Staff;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.messaging.inbox.MissingReference;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FollowEmploymentsTest {

    private static final Clock NOON = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Staff staff = new Staff().works("p-ane", "u-a", null);
    // nothing behind the wait is reached here
    private final FollowEmployments follow = new FollowEmployments(new Careers(staff), null, null, null, NOON);

    @Test
    @Rule("MEN-33")
    void waitsForThePostThatTheDirectoryHasNotToldOf() {
        assertThatExceptionOfType(MissingReference.class)
                .isThrownBy(() -> follow.started(new EmploymentStarted("e-7", "p-ane")));
        assertThatExceptionOfType(MissingReference.class)
                .isThrownBy(() -> follow.ended(new EmploymentEnded("e-7", "p-ane", TODAY), NOON.instant()));
    }

    @Test
    @Rule("MEN-33")
    void waitsForTheEndUntilTheCopyKnowsIt() {
        assertThatExceptionOfType(MissingReference.class)
                .isThrownBy(() -> follow.ended(
                        new EmploymentEnded("e-0", "p-ane", TODAY),
                        NOON.instant().minus(Duration.ofMinutes(9))));
    }

    @ParameterizedTest
    @Rule("MEN-41")
    @MethodSource("starts")
    void understandsEveryStart(byte[] json) {
        EmploymentStarted started = WireFormat.read(json, EmploymentStarted.class);

        assertThat(started.employmentId()).isNotBlank();
        assertThat(started.personId()).isNotBlank();
    }

    @ParameterizedTest
    @Rule("MEN-41")
    @MethodSource("ends")
    void understandsEveryEnd(byte[] json) {
        EmploymentEnded ended = WireFormat.read(json, EmploymentEnded.class);

        assertThat(ended.employmentId()).isNotBlank();
        assertThat(ended.to()).isAfter(LocalDate.EPOCH);
    }

    static Stream<byte[]> starts() {
        return promised("directory/employment-started/v1");
    }

    static Stream<byte[]> ends() {
        return promised("directory/employment-ended/v1");
    }

    private static Stream<byte[]> promised(String path) {
        return EventContract.of(path).payloads();
    }
}
