package no.likeverd.resourcecenter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.resourcecenter.calendar.DayShare;
import no.likeverd.resourcecenter.intake.IntakeRun.Trouble;
import no.likeverd.resourcecenter.intake.Row.TimeAway;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** An import decides once, goes on row by row, and forgets. */
class IntakeRunTest {

    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

    private final IntakeRun checked =
            after(IntakeRun.checked("itk-1", IntakeKind.ABSENCES, "p-1", NOW, List.of(row(2), row(3), row(5))));

    @Test
    @Rule("RC-212")
    void lapsesAfterADayAndForgetsItsRows() {
        Instant tomorrow = NOW.plus(IntakeRun.LIFE);

        assertThat(checked.lapse(tomorrow.minusSeconds(1)).state()).isNull();
        assertThatThrownBy(() -> checked.commit(tomorrow))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.code()).isEqualTo("INTAKE_LAPSED"));
        assertThat(after(checked.lapse(tomorrow)))
                .returns(IntakeStatus.DISCARDED, IntakeRun::status)
                .returns(List.of(), IntakeRun::rows);
    }

    @Test
    @Rule({"RC-209", "RC-212"})
    void forgetsEachRowThatHasHadItsTurnAndKeepsWhatWentWrong() {
        IntakeRun committed = after(checked.commit(NOW));
        IntakeRun half = after(committed.had(Map.of(2, "", 3, "BOOKED"), NOW));
        IntakeRun again = after(half.had(Map.of(3, "BOOKED", 5, ""), NOW));

        assertThat(half).returns(IntakeStatus.COMMITTED, IntakeRun::status).returns(List.of(row(5)), IntakeRun::rows);
        assertThat(again)
                .returns(IntakeStatus.APPLIED, IntakeRun::status)
                .returns(List.of(), IntakeRun::rows)
                .returns(List.of(new Trouble(3, "BOOKED")), IntakeRun::troubles)
                .returns(NOW, IntakeRun::finishedAt);
        assertThat(again.had(Map.of(5, "LATE"), NOW).state()).isNull();
    }

    @Test
    @Rule("RC-211")
    void isDecidedOnOnce() {
        IntakeRun discarded = after(checked.discard(NOW));

        assertThat(discarded.rows()).isEmpty();
        assertThatThrownBy(() -> discarded.commit(NOW))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.code()).isEqualTo("INTAKE_DECIDED"));
        assertThatThrownBy(() -> after(checked.commit(NOW)).discard(NOW)).isInstanceOf(Problem.class);
    }

    @Test
    @Rule("RC-258")
    void rowsFromBeforeThereWereHalvesAreOfWholeDays() {
        Document older = StateFormat.write(row(1));

        assertThat(older.get("away", Document.class).remove("share")).isEqualTo("WHOLE");

        assertThat(StateFormat.read(older, Row.class)).isEqualTo(row(1));
    }

    private static Row row(int number) {
        return Row.of(
                number, new TimeAway("e-1", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2), false, DayShare.WHOLE));
    }

    private static IntakeRun after(Change<IntakeRun> change) {
        return Objects.requireNonNull(change.state());
    }
}
