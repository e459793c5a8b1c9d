package no.likeverd.directory.employments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class EmploymentTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 8, 1);

    @Test
    @Rule("DIR-06")
    void tellsItsStart() {
        Change<Employment> change = employment(null, null).begin("e-1", null);

        assertThat(change.events()).containsExactly(new EmploymentStartedV1("e-1", "p-1", "u-1", 80, FROM, null));
        assertThat(change.state()).isEqualTo(employment(null, null));
    }

    @Test
    @Rule("DIR-06")
    void tellsItsEndOnceWhateverIsCorrectedLater() {
        Employment begun = employment(null, null).begin("e-1", null).state();

        Change<Employment> ended = begun.become(employment(TO, null), "e-1", null);
        Change<Employment> corrected = ended.state().become(employment(TO.plusMonths(1), null), "e-1", null);
        Change<Employment> reopened = corrected.state().become(employment(null, null), "e-1", null);
        Change<Employment> endedAgain = reopened.state().become(employment(TO, null), "e-1", null);

        assertThat(ended.events()).containsExactly(new EmploymentEndedV1("e-1", "p-1", "u-1", TO, null));
        assertThat(corrected.events()).isEmpty();
        assertThat(corrected.state().to()).isEqualTo(TO.plusMonths(1));
        assertThat(reopened.events()).isEmpty();
        assertThat(endedAgain.events()).isEmpty();
    }

    @Test
    void tellsStartAndEndOfOneThatIsOverWhenItBecomesKnown() {
        assertThat(employment(TO, null).begin("e-1", null).events())
                .containsExactly(
                        new EmploymentStartedV1("e-1", "p-1", "u-1", 80, FROM, null),
                        new EmploymentEndedV1("e-1", "p-1", "u-1", TO, null));
    }

    @Test
    @Rule("DIR-05")
    void namesAMoveTheSameOnBothEvents() {
        Employment before = employment(null, null).begin("e-1", null).state();

        Change<Employment> left = before.become(employment(TO, null), "e-1", "e-2");
        Change<Employment> joined = employment(null, "e-1").begin("e-2", null);

        assertThat(left.events()).containsExactly(new EmploymentEndedV1("e-1", "p-1", "u-1", TO, "move-e-2"));
        assertThat(joined.events()).containsExactly(new EmploymentStartedV1("e-2", "p-1", "u-1", 80, FROM, "move-e-2"));
    }

    @Test
    void isTheSameWhetherItsEndWasToldOrNot() {
        Employment told = employment(TO, null).begin("e-1", null).state();

        assertThat(employment(TO, null).saysTheSameAs(told)).isTrue();
        assertThat(employment(null, null).saysTheSameAs(told)).isFalse();
    }

    @Test
    void keepsTheContracts() {
        EventContract started = EventContract.of("directory/employment-started/v1");
        EventContract ended = EventContract.of("directory/employment-ended/v1");
        Employment begun = employment(null, null);

        begun.begin("e-1", null).events().forEach(event -> started.accepts(WireFormat.write(event)));
        employment(null, "e-0").begin("e-1", null).events().forEach(event -> started.accepts(WireFormat.write(event)));
        begun.become(employment(TO, null), "e-1", null).events().forEach(e -> ended.accepts(WireFormat.write(e)));
        begun.become(employment(TO, null), "e-1", "e-2").events().forEach(e -> ended.accepts(WireFormat.write(e)));
    }

    @Test
    void readsEveryExample() {
        EventContract.of("directory/employment-started/v1").examples().forEach(example -> assertThat(
                        WireFormat.read(example.bytes(), EmploymentStartedV1.class))
                .isNotNull());
        EventContract.of("directory/employment-ended/v1").examples().forEach(example -> assertThat(
                        WireFormat.read(example.bytes(), EmploymentEndedV1.class))
                .isNotNull());
    }

    private static Employment employment(LocalDate to, String movedFrom) {
        return new Employment("p-1", "u-1", "Sykepleier", 80, "p-2", FROM, to, movedFrom, false);
    }
}
