package no.likeverd.assessment.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the owner of ladders promises is what this service can read and keep. */
class LadderContractTest {

    @ParameterizedTest
    @Rule("ASM-29")
    @MethodSource("states")
    void understandsEveryVersion(byte[] json) {
        LadderVersion version = WireFormat.read(json, LadderVersion.class);

        assertThat(version.top()).isPositive();
        assertThat(version.areas()).allSatisfy(area -> {
            assertThat(area.question().nb()).isNotBlank();
            assertThat(area.cells()).allSatisfy(cell -> {
                assertThat(cell.criterion().en()).isNotBlank();
                assertThat(cell.example().nb()).isNotBlank();
            });
        });
        assertThat(StateFormat.read(StateFormat.write(version), LadderVersion.class))
                .isEqualTo(version);
    }

    @ParameterizedTest
    @Rule("ASM-29")
    @MethodSource("closings")
    void understandsEveryClosing(byte[] json) {
        VersionClosed closed = WireFormat.read(json, VersionClosed.class);

        assertThat(closed.versionId()).isNotBlank();
        assertThat(closed.withdrawn()).isEqualTo(closed.reason().equals("WITHDRAWN"));
    }

    static Stream<byte[]> states() {
        return promised("ladder/ladder-version-state/v1");
    }

    static Stream<byte[]> closings() {
        return promised("ladder/ladder-version-closed/v1");
    }

    private static Stream<byte[]> promised(String path) {
        return EventContract.of(path).payloads();
    }
}
