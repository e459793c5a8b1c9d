package no.likeverd.resourcecenter.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes over the wire is what was promised. */
class CompetenceContractTest {

    @ParameterizedTest
    @EnumSource
    @Rule("RC-103")
    void everyChangeIsToldAsPromisedWithoutTextAndName(ChangeKind kind) {
        EventContract contract = EventContract.of("resource-center/competence-listed/v1");
        CompetenceListedV1 event = CompetenceListedV1.of(Entries.anEntry(), kind);

        contract.accepts(WireFormat.write(event));

        assertThat(WireFormat.typeOf(CompetenceListedV1.class))
                .isEqualTo("no.likeverd.resource-center.competence-listed.v1");
        assertThat(event.toString()).doesNotContain("demens", "p-1041", "p-1004");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), CompetenceListedV1.class))));
    }
}
