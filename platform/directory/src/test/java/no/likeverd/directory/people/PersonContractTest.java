package no.likeverd.directory.people;

import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import org.junit.jupiter.api.Test;

class PersonContractTest {

    private static final EventContract CONTRACT = EventContract.of("directory/person-state/v1");

    @Test
    void keepsTheContract() {
        CONTRACT.accepts(WireFormat.write(
                PersonStateV1.of(new Aggregate<>("p-1", 3, 0, new Person("Åse", "Eksempel", "ase@solvik.example")))));
        CONTRACT.accepts(
                WireFormat.write(PersonStateV1.of(new Aggregate<>("p-1", 4, 0, new Person("Åse", "Eksempel", null)))));
    }

    @Test
    void examplesAreWhatIsWritten() {
        CONTRACT.examples()
                .forEach(example ->
                        CONTRACT.accepts(WireFormat.write(WireFormat.read(example.bytes(), PersonStateV1.class))));
    }
}
