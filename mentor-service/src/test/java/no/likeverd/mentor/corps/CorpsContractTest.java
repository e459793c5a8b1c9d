package no.likeverd.mentor.corps;

import static no.likeverd.mentor.corps.Corps.NOON;
import static no.likeverd.mentor.corps.Corps.TODAY;
import static no.likeverd.mentor.corps.Corps.aMentor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes over the wire is what was promised, and what others promise is understood. */
class CorpsContractTest {

    @Test
    @Rule("MEN-40")
    void joiningIsToldAsPromised() {
        keeps("mentor-joined-corps", aMentor().join(NOON).events().getFirst());
    }

    @Test
    @Rule("MEN-40")
    void leavingIsToldAsPromised() {
        keeps("mentor-left-corps", aMentor().withdraw(NOON).events().getFirst());
        keeps("mentor-left-corps", aMentor().follow(TODAY, NOON).events().getFirst());
    }

    @ParameterizedTest
    @Rule("MEN-41")
    @MethodSource("placements")
    void understandsEveryPlacement(byte[] json) {
        EmployeePlaced placed = WireFormat.read(json, EmployeePlaced.class);

        assertThat(placed.placementId()).isNotBlank();
        assertThat(placed.personId()).isNotBlank();
        assertThat(placed.model()).isIn("PRACTICE", "COURSES", "NEED", "LEADER");
    }

    static Stream<byte[]> placements() {
        return EventContract.of("ladder/employee-placed/v1").payloads();
    }

    private static void keeps(String name, Object event) {
        EventContract contract = EventContract.of("mentor/" + name + "/v1");
        contract.accepts(WireFormat.write(event));
        assertThat(WireFormat.typeOf(event.getClass())).isEqualTo("no.likeverd.mentor." + name + ".v1");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), event.getClass()))));
    }
}
