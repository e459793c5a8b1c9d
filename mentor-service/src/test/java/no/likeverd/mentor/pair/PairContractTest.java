package no.likeverd.mentor.pair;

import static no.likeverd.mentor.pair.PairTest.FROM;
import static no.likeverd.mentor.pair.PairTest.UNTIL;
import static no.likeverd.mentor.pair.PairTest.aPair;
import static no.likeverd.mentor.pair.PairTest.after;
import static no.likeverd.mentor.pair.PairTest.on;
import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** What goes over the wire is what was promised. */
class PairContractTest {

    private final Pair pair = aPair();

    @Test
    @Rule("MEN-40")
    void formingIsToldAsPromised() {
        keeps("mentor-pair-formed", pair.form(on(FROM)).events().getFirst());
    }

    @Test
    @Rule({"MEN-23", "MEN-40"})
    void endingIsToldAsPromised() {
        keeps("mentor-pair-ended", pair.endEarly(on(FROM)).events().getFirst());
        keeps("mentor-pair-ended", pair.left(on(FROM)).events().getFirst());
        keeps("mentor-pair-ended", pair.expire(on(UNTIL)).events().getFirst());
    }

    @Test
    @Rule("MEN-40")
    void creditIsToldAsPromised() {
        keeps(
                "mentoring-credited",
                after(pair.expire(on(UNTIL))).credit(on(UNTIL)).events().getFirst());
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
