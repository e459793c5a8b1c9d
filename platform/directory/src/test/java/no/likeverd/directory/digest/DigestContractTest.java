package no.likeverd.directory.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestContractTest {

    private static final EventContract DUE = EventContract.of("directory/digest-due/v1");

    @Test
    void asksAsAgreed() {
        DUE.accepts(WireFormat.write(
                new DigestDueV1("p-1_2026-11-30", "p-1", Instant.EPOCH, Instant.EPOCH.plusSeconds(900))));
        DUE.examples()
                .forEach(example -> DUE.accepts(WireFormat.write(WireFormat.read(example.bytes(), DigestDueV1.class))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resource-center", "ladder", "assessment", "mentor", "directory"})
    void understandsWhatEachPartPromises(String part) {
        assertThat(Round.PARTS).contains(part);
        EventContract contract = EventContract.of(part + "/tasks-counted/v1");
        contract.examples().forEach(example -> {
            TasksCounted told = WireFormat.read(example.bytes(), TasksCounted.class);
            assertThat(told.part()).isEqualTo(part);
            assertThat(told.late()).isLessThanOrEqualTo(told.tasks());
        });
        assertThat(WireFormat.read(contract.exampleWithUnknownField(), TasksCounted.class)
                        .digestId())
                .isNotBlank();
    }
}
