package no.likeverd.ladder.missing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the resource centre promises is what this service can read. */
class MissingContractTest {

    @ParameterizedTest
    @Rule("LAD-95")
    @MethodSource("promised")
    void understandsEveryUnmetNeed(byte[] json) {
        Missing missing = WireFormat.read(json, NeedUnmet.class).missing();

        assertThat(missing.needId()).startsWith("ned-");
        assertThat(missing.unitId()).isNotBlank();
        assertThat(missing.theme()).isNotBlank();
        assertThat(missing.month()).matches("20[0-9]{2}-[01][0-9]");
    }

    static Stream<byte[]> promised() {
        return EventContract.of("resource-center/need-unmet/v1").payloads();
    }
}
