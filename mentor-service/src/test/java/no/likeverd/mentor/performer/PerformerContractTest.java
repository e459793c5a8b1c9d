package no.likeverd.mentor.performer;

import static no.likeverd.mentor.performer.PerformerTest.ENROLMENT;
import static no.likeverd.mentor.performer.PerformerTest.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes over the wire is what was promised, and what the directory promises is understood. */
class PerformerContractTest {

    @Test
    @Rule("MEN-40")
    void invitingAndEnrollingAreToldAsPromised() {
        Performer invited = PerformerTest.invited(null, null);
        keeps("performer-invited", invited.invite(NOON).events().getFirst());
        keeps("performer-enrolled", invited.enrol(ENROLMENT, NOON).events().getFirst());
    }

    @ParameterizedTest
    @Rule("MEN-41")
    @MethodSource("roles")
    void understandsEveryRole(byte[] json) {
        RoleState role = WireFormat.read(json, RoleState.class);

        assertThat(role.grantId()).isNotBlank();
        assertThat(role.personId()).isNotBlank();
        assertThat(role.from()).isNotNull();
        assertThat(role.leadsUnit()).isEqualTo(role.role().equals("LEADER") && role.standsInFor() == null);
    }

    @Test
    @Rule("MEN-05")
    void onlyALeaderOfAUnitLeadsOne() {
        assertThat(new RoleState("g-1", "p-1", "LEADER", null, PerformerTest.TODAY, null, null).leadsUnit())
                .isFalse();
        assertThat(new RoleState("g-1", "p-1", "ORDERER", "u-1", PerformerTest.TODAY, null, null).leadsUnit())
                .isFalse();
    }

    static Stream<byte[]> roles() {
        return EventContract.of("directory/role-state/v1").payloads();
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
