package no.likeverd.resourcecenter.help;

import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** What goes over the wire is what was promised. */
class HelpContractTest {

    @Test
    @Rule("RC-156")
    void agreeingAndGivingAreToldAsPromised() {
        keeps("help-agreed", HelpAgreedV1.of(HelpTest.NEW, HelpTest.TERMS, HelpTest.TODAY));
        keeps("help-given", HelpGivenV1.of(HelpTest.agreed(), HelpTest.DURING));
    }

    private static void keeps(String name, Object event) {
        EventContract contract = EventContract.of("resource-center/" + name + "/v1");
        contract.accepts(WireFormat.write(event));
        assertThat(event.toString()).doesNotContain("demens", "p-asker", "p-contact", "2541");
        assertThat(WireFormat.typeOf(event.getClass())).isEqualTo("no.likeverd.resource-center." + name + ".v1");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), event.getClass()))));
    }
}
