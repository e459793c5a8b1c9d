package no.likeverd.assessment.tenure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.access.Employment;
import no.likeverd.testing.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenureTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);

    private final Tenure going = Tenure.of(told(null), 1, TODAY);

    @Test
    @Rule("ASM-21")
    void endsOnTheDayAndInTheWayThatTheEventSays() {
        assertThat(going.end()).isEmpty();
        assertThat(going.with(ended(MAY, null), 2).end()).contains(new End(MAY, false));
        assertThat(going.with(ended(MAY, "move-e-2"), 2).end()).contains(new End(MAY, true));
    }

    @Test
    @Rule({"ASM-21", "ASM-23"})
    void isTheSameWhateverComesFirst() {
        Tenure eventFirst = going.with(ended(MAY, "move-e-2"), 2).with(told(MAY), 2, TODAY);
        Tenure stateFirst = going.with(told(MAY), 2, TODAY).with(ended(MAY, "move-e-2"), 2);

        assertThat(eventFirst).isEqualTo(stateFirst);
        assertThat(eventFirst.end()).contains(new End(MAY, true));
    }

    @Test
    @Rule("ASM-21")
    void presentStateCorrectsTheDayAndMayTakeTheEndBack() {
        Tenure ended = going.with(ended(MAY, null), 2);

        assertThat(ended.with(told(JUNE), 2, TODAY).end()).contains(new End(JUNE, false));
        assertThat(ended.with(told(null), 2, TODAY).end()).as("taken back").isEmpty();
        assertThat(ended.with(told(null), 1, TODAY).end())
                .as("from before the end")
                .contains(new End(MAY, false));
    }

    @Test
    @Rule("ASM-21")
    void anEndWhoseEventDoesNotComeWaitsADayForIt() {
        Tenure silent = going.with(told(TODAY.minusDays(30)), 2, TODAY);

        assertThat(silent.end()).contains(new End(TODAY.plusDays(1), false));
        assertThat(silent.with(told(TODAY.minusDays(20)), 3, TODAY.plusDays(7)).end())
                .as("heard of first a week ago")
                .contains(new End(TODAY.plusDays(1), false));
        assertThat(going.with(told(MAY), 2, TODAY).end()).contains(new End(MAY, false));
        assertThat(silent.with(told(null), 3, TODAY).end()).isEmpty();
    }

    @Test
    void lastsFromTheFirstDayToTheDayBeforeTheEnd() {
        LocalDate from = LocalDate.of(2020, 1, 1);

        assertThat(going.lastsOn(from)).isTrue();
        assertThat(going.lastsOn(from.minusDays(1))).isFalse();
        Tenure ending = going.with(told(MAY), 2, TODAY);
        assertThat(ending.lastsOn(MAY.minusDays(1))).isTrue();
        assertThat(ending.lastsOn(MAY)).isFalse();
        assertThat(going.with(ended(MAY, null), 2).lastsOn(MAY)).isFalse();
        assertThat(going.with(ended(MAY, null), 2).lastsOn(MAY.minusDays(1))).isTrue();
        Tenure over = going.with(told(TODAY.minusDays(1)), 2, TODAY);
        assertThat(over.lastsOn(TODAY)).as("while the event is waited for").isFalse();
        assertThat(going.with(ended(MAY, null), 2).with(told(null), 2, TODAY).lastsOn(JUNE))
                .isTrue();
    }

    @Test
    void goesByTheReplicaUntilItIsToldItself() {
        Employment known =
                new Employment("e-1", "p-1", "u-1", "Stilling", 100, "p-liv", LocalDate.of(2020, 1, 1), MAY, null);

        assertThat(Tenure.of(known))
                .returns("e-1", Tenure::employmentId)
                .returns("u-1", Tenure::unitId)
                .returns(Optional.of("p-liv"), Tenure::leader)
                .returns(Optional.of(new End(MAY.plusDays(1), false)), Tenure::end);
        assertThat(Tenure.of(known).lastsOn(MAY)).isFalse();
    }

    @Test
    void nobodyIsTheOwnLeader() {
        assertThat(going.leader()).contains("p-liv");
        assertThat(Tenure.of(new EmploymentSnapshot("e-1", "p-1", "u-1", "p-1", TODAY, null), 1, TODAY)
                        .leader())
                .isEmpty();
        assertThat(going.with(new EmploymentSnapshot("e-1", "p-1", "u-1", null, TODAY, null), 2, TODAY)
                        .leader())
                .isEmpty();
    }

    private static EmploymentSnapshot told(@Nullable LocalDate to) {
        return new EmploymentSnapshot("e-1", "p-1", "u-1", "p-liv", LocalDate.of(2020, 1, 1), to);
    }

    private static EmploymentEnded ended(LocalDate to, @Nullable String moveId) {
        return new EmploymentEnded("e-1", to, moveId);
    }
}
