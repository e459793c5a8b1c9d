package no.likeverd.directory.units;

import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import org.junit.jupiter.api.Test;

class UnitContractTest {

    private static final EventContract CONTRACT = EventContract.of("directory/unit-state/v1");

    @Test
    void keepsTheContract() {
        CONTRACT.accepts(WireFormat.write(
                UnitStateV1.of(new Aggregate<>("u-1", 3, 0, new Unit("Sykehjemmet", "NURSING_HOME", "u-2")))));
        CONTRACT.accepts(WireFormat.write(
                UnitStateV1.of(new Aggregate<>("u-1", 4, 0, new Unit("Sykehjemmet", "NURSING_HOME", null)))));
    }

    @Test
    void examplesAreWhatIsWritten() {
        CONTRACT.examples()
                .forEach(example ->
                        CONTRACT.accepts(WireFormat.write(WireFormat.read(example.bytes(), UnitStateV1.class))));
    }
}
