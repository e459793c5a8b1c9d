package no.likeverd.directory.employments;

import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import org.junit.jupiter.api.Test;

class EmploymentContractTest {

    private static final EventContract CONTRACT = EventContract.of("directory/employment-state/v1");

    @Test
    void keepsTheContract() {
        CONTRACT.accepts(WireFormat.write(EmploymentStateV1.of(new Aggregate<>(
                "e-1",
                3,
                0,
                new Employment("p-1", "u-1", "Sykepleier", 100, null, LocalDate.EPOCH, null, null, false)))));
        CONTRACT.accepts(WireFormat.write(EmploymentStateV1.of(new Aggregate<>(
                "e-1",
                4,
                0,
                new Employment(
                        "p-1",
                        "u-1",
                        "Sykepleier",
                        1,
                        "p-2",
                        LocalDate.EPOCH,
                        LocalDate.MAX.withYear(2199),
                        "e-0",
                        true)))));
    }

    @Test
    void examplesAreWhatIsWritten() {
        CONTRACT.examples()
                .forEach(example ->
                        CONTRACT.accepts(WireFormat.write(WireFormat.read(example.bytes(), EmploymentStateV1.class))));
    }
}
