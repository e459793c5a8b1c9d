package no.likeverd.access.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what each part has promised of its own counts. */
class TaskCountContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"resource-center", "ladder", "assessment", "mentor", "directory"})
    void keepsTheContractOfEachPart(String part) {
        EventContract contract = EventContract.of(part + "/tasks-counted/v1");
        TaskCount some = new TaskCount("p-1_2026-11-30", "p-1", part, 3, 1, LocalDate.of(2026, 12, 2));

        assertThat(WireFormat.typeOfEvent(some)).isEqualTo("no.likeverd." + part + ".tasks-counted.v1");
        contract.accepts(WireFormat.write(some));
        contract.accepts(WireFormat.write(new TaskCount("p-1_2026-11-30_065900", "p-1", part, 0, 0, null)));
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), TaskCount.class))));
    }
}
