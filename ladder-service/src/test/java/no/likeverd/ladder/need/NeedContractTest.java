package no.likeverd.ladder.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** What goes over the wire is what was promised. */
class NeedContractTest {

    @Test
    @Rule({"LAD-40", "LAD-67"})
    void needIsToldAsPromised() {
        EventContract contract = EventContract.of("ladder/need-changed/v1");
        Object event = Seats.aNeed(2, 7).state(List.of()).events().getFirst();

        contract.accepts(WireFormat.write(event));
        contract.accepts(WireFormat.write(NeedChangedV1.of(Seats.aNeed(2, 7))));
        assertThat(WireFormat.typeOf(event.getClass())).isEqualTo("no.likeverd.ladder.need-changed.v1");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), NeedChangedV1.class))));
    }
}
