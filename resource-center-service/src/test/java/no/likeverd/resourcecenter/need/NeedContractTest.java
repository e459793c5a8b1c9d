package no.likeverd.resourcecenter.need;

import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** What goes over the wire is what was promised. */
class NeedContractTest {

    @Test
    @Rule("RC-113")
    void postingMeetingAndMissingAreToldAsPromised() {
        keeps("need-posted", NeedPostedV1.of(NeedTest.OPEN));
        keeps("need-met", NeedMetV1.of(NeedTest.OPEN, "u-home-care", NeedTest.TODAY));
        keeps("need-met", NeedMetV1.of(NeedTest.OPEN, null, NeedTest.TODAY));
        keeps("need-unmet", NeedUnmetV1.of(NeedTest.OPEN));
    }

    private static void keeps(String name, Object event) {
        EventContract contract = EventContract.of("resource-center/" + name + "/v1");
        contract.accepts(WireFormat.write(event));
        assertThat(event.toString()).doesNotContain("tegnspråk");
        assertThat(WireFormat.typeOf(event.getClass())).isEqualTo("no.likeverd.resource-center." + name + ".v1");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), event.getClass()))));
    }
}
