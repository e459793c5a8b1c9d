package no.likeverd.ladder.version;

import static no.likeverd.ladder.version.Versions.HR;
import static no.likeverd.ladder.version.Versions.NOW;
import static no.likeverd.ladder.version.Versions.TODAY;
import static no.likeverd.ladder.version.Versions.adopted;
import static no.likeverd.ladder.version.Versions.draft;
import static no.likeverd.ladder.version.Versions.heard;
import static no.likeverd.ladder.version.Versions.piloted;
import static no.likeverd.ladder.version.Versions.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.ladder.version.definition.Definitions;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** What goes over the wire is what was promised. */
class LadderVersionContractTest {

    private static final LadderVersion DRAFT = draft("ver-6b1f0c9a7d2e48f3a5c4b09e17", Definitions.aPracticeLadder());

    @Test
    @Rule("LAD-33")
    void openingIsToldAsPromised() {
        keeps(
                "ladder-version-opened",
                heard(DRAFT).pilot(List.of("u-1"), 1, HR, TODAY).events().getFirst());
        keeps(
                "ladder-version-opened",
                heard(DRAFT).adopt(1, HR, TODAY, NOW).events().getFirst());
    }

    @Test
    @Rule("LAD-33")
    void closingIsToldAsPromised() {
        LadderVersion pilot = piloted(DRAFT, 1, "u-1");

        keeps("ladder-version-closed", pilot.withdraw(HR, TODAY, NOW).events().getFirst());
        keeps(
                "ladder-version-closed",
                pilot.giveWayTo(adopted(DRAFT, 2), TODAY, NOW).events().getFirst());
    }

    @Test
    @Rule("LAD-33")
    void presentStateIsToldAsPromised() {
        Stream.of(
                        DRAFT,
                        heard(DRAFT),
                        piloted(DRAFT, 1, "u-1"),
                        adopted(DRAFT, 1),
                        to(piloted(DRAFT, 1, "u-1").withdraw(HR, TODAY, NOW)))
                .forEach(version -> keeps("ladder-version-state", LadderVersionStateV1.of(version)));
    }

    @Test
    @Rule("LAD-33")
    void stateTellsTheWordsOfTheLadderAndNobodyElses() {
        LadderVersion pilot = to(piloted(DRAFT, 1, "u-1").evaluate("Night work is not seen", HR, TODAY));

        String told = new String(WireFormat.write(LadderVersionStateV1.of(pilot)), StandardCharsets.UTF_8);

        assertThat(told).contains("Solves the unexpected of area 2 alone", "\"openEverywhere\":false", "[\"u-1\"]");
        assertThat(told).doesNotContain("Shorter words", "Night work", Versions.HR, Versions.UNION);
        assertThat(LadderVersionStateV1.of(adopted(DRAFT, 1)).openEverywhere()).isTrue();
    }

    private static void keeps(String name, Object event) {
        EventContract contract = EventContract.of("ladder/" + name + "/v1");
        contract.accepts(WireFormat.write(event));
        assertThat(WireFormat.typeOf(event.getClass())).isEqualTo("no.likeverd.ladder." + name + ".v1");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), event.getClass()))));
    }
}
