package no.likeverd.assessment.twoform.domain;

import static no.likeverd.assessment.twoform.domain.Assessing.EMPLOYEE;
import static no.likeverd.assessment.twoform.domain.Assessing.LEADER;
import static no.likeverd.assessment.twoform.domain.Assessing.TODAY;
import static no.likeverd.assessment.twoform.domain.Assessing.after;
import static no.likeverd.assessment.twoform.domain.Assessing.agreed;
import static no.likeverd.assessment.twoform.domain.Assessing.bothIn;
import static no.likeverd.assessment.twoform.domain.Assessing.goal;
import static no.likeverd.assessment.twoform.domain.Assessing.opened;
import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** What goes over the wire is what was promised. */
class AssessmentContractTest {

    @Test
    @Rule("ASM-31")
    void openingIsToldAsPromised() {
        keeps("assessment-opened", opened().begin());
    }

    @Test
    @Rule("ASM-31")
    void completionIsToldAsPromised() {
        keeps(
                "assessment-completed",
                after(agreed().sign(EMPLOYEE, 1, "no", TODAY)).sign(LEADER, 1, null, TODAY));
    }

    @Test
    @Rule("ASM-31")
    void endWithoutARecordIsToldAsPromised() {
        keeps("assessment-stopped", opened().abandon(LEADER, TODAY));
        keeps("assessment-stopped", opened().withdrawVersion(TODAY));
    }

    @Test
    @Rule("ASM-31")
    void goalIsToldAsPromised() {
        keeps("learning-goal-set", bothIn().set(LEADER, goal(), TODAY));
    }

    private static void keeps(String name, Change<Assessment> change) {
        Object event = change.events().getFirst();
        EventContract contract = EventContract.of("assessment/" + name + "/v1");
        contract.accepts(WireFormat.write(event));
        assertThat(WireFormat.typeOf(event.getClass())).isEqualTo("no.likeverd.assessment." + name + ".v1");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), event.getClass()))));
    }
}
