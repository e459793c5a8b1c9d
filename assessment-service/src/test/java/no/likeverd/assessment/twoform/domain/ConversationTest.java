package no.likeverd.assessment.twoform.domain;

import static no.likeverd.assessment.twoform.domain.Assessing.EMPLOYEE;
import static no.likeverd.assessment.twoform.domain.Assessing.LEADER;
import static no.likeverd.assessment.twoform.domain.Assessing.OPENED;
import static no.likeverd.assessment.twoform.domain.Assessing.TODAY;
import static no.likeverd.assessment.twoform.domain.Assessing.after;
import static no.likeverd.assessment.twoform.domain.Assessing.agreed;
import static no.likeverd.assessment.twoform.domain.Assessing.agreement;
import static no.likeverd.assessment.twoform.domain.Assessing.bothIn;
import static no.likeverd.assessment.twoform.domain.Assessing.goal;
import static no.likeverd.assessment.twoform.domain.Assessing.log;
import static no.likeverd.assessment.twoform.domain.Assessing.opened;
import static no.likeverd.assessment.twoform.domain.Assessing.refuses;
import static no.likeverd.assessment.twoform.domain.Assessing.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private final Assessment both = bothIn();

    @Test
    @Rule("ASM-08")
    void showsTheLargestDifferenceFirst() {
        assertThat(both.compare(LEADER).rows())
                .extracting(Comparison.Row::areaId, Comparison.Row::difference)
                .containsExactly(tuple("planning", 2), tuple("guidance", 1), tuple("contact", 0));
        assertThat(both.compare(EMPLOYEE)).isEqualTo(both.compare(LEADER));
        assertThat(both.compare(EMPLOYEE).rows().getFirst())
                .returns(3, row -> row.employee().rank())
                .returns(1, row -> row.leader().rank())
                .returns(Assessing.evidence(EMPLOYEE), row -> row.employee().evidence());
    }

    @Test
    @Rule("ASM-09")
    void knowsWhoseFormsAreReadBesidesTheOwn() {
        assertThat(both.compare(LEADER).othersThan(LEADER)).containsExactly(EMPLOYEE);
        assertThat(both.compare(EMPLOYEE).othersThan(EMPLOYEE)).containsExactly(LEADER);
    }

    @Test
    @Rule("ASM-04")
    void isNotHeldBeforeBothFormsAreIn() {
        Assessment one = submitted(opened(), LEADER, 1, 1, 1);

        for (String party : List.of(EMPLOYEE, LEADER)) {
            refuses("NOT_BOTH_SUBMITTED", () -> one.compare(party));
            refuses("NOT_BOTH_SUBMITTED", () -> one.conversationFor(party));
            refuses("NOT_BOTH_SUBMITTED", () -> one.agree(party, agreement(), 0, TODAY));
            refuses("NOT_BOTH_SUBMITTED", () -> one.set(party, goal(), TODAY));
            refuses("NOT_BOTH_SUBMITTED", () -> one.sign(party, 0, null, TODAY));
            refuses("NOT_BOTH_SUBMITTED", () -> one.log(log(party)));
            refuses("NOT_COMPLETED", () -> one.recordFor(party));
        }
    }

    @Test
    @Rule("ASM-10")
    void endsInARankForEachArea() {
        Conversation reached = agreed().conversationFor(EMPLOYEE);

        assertThat(reached.version()).isEqualTo(1);
        assertThat(reached.agreement().areas())
                .extracting(Agreement.Area::areaId)
                .containsExactly("contact", "guidance", "planning");
        Agreement lacking = new Agreement(agreement().areas().subList(0, 2), 2, TODAY);
        refuses("AREAS_MISSING", () -> both.agree(LEADER, lacking, 0, TODAY));
        refuses("UNKNOWN_RANK", () -> both.agree(LEADER, of(agreement().areas(), 4), 0, TODAY));
        refuses("UNKNOWN_RANK", () -> both.agree(LEADER, of(with("contact", 4, "x"), 2), 0, TODAY));
        refuses("UNKNOWN_AREA", () -> both.agree(LEADER, of(with("courage", 1, "x"), 2), 0, TODAY));
        List<Agreement.Area> twice = new ArrayList<>(agreement().areas());
        twice.add(twice.getFirst());
        refuses("DUPLICATE_AREA", () -> both.agree(LEADER, of(twice, 2), 0, TODAY));
    }

    @Test
    @Rule("ASM-10")
    void wantsAReasonWhereTheTwoDiffered() {
        List<Agreement.Area> silent = List.of(
                new Agreement.Area("contact", 3, null),
                new Agreement.Area("guidance", 2, " "),
                new Agreement.Area("planning", 2, null));

        assertThat(refuses("REASON_MISSING", () -> both.agree(EMPLOYEE, of(silent, 2), 0, TODAY)))
                .extracting("more")
                .hasToString("{areas=[planning, guidance]}");
    }

    @Test
    void wasHeldBetweenTheOpeningAndToday() {
        refuses("HELD_IN_FUTURE", () -> both.agree(LEADER, held(TODAY.plusDays(1)), 0, TODAY));
        refuses("HELD_BEFORE_OPENING", () -> both.agree(LEADER, held(OPENED.minusDays(1)), 0, TODAY));
        assertThat(after(both.agree(LEADER, held(OPENED), 0, TODAY))).isNotNull();
    }

    @Test
    @Rule("ASM-11")
    void aChangeClearsWhatWasSigned() {
        Assessment signed = after(agreed().sign(EMPLOYEE, 1, null, TODAY));
        Assessment changed = after(signed.agree(LEADER, held(OPENED), 1, TODAY));
        Assessment moreToLearn = after(signed.set(LEADER, goal(), TODAY));

        assertThat(signed.conversation().signatures()).hasSize(1);
        assertThat(changed.conversation().signatures()).isEmpty();
        assertThat(changed.conversation().version()).isEqualTo(2);
        assertThat(moreToLearn.conversation().signatures()).isEmpty();
        assertThat(moreToLearn.conversation().version()).isEqualTo(2);
        assertThat(moreToLearn.conversation().agreement()).isNotNull();
        assertThat(signed.agree(LEADER, agreement(), 0, TODAY).state())
                .as("the same agreement again")
                .isNull();
    }

    @Test
    @Rule("ASM-11")
    void signsOnlyTheVersionThatWasRead() {
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> agreed().sign(LEADER, 0, null, TODAY));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> agreed().agree(LEADER, held(OPENED), 0, TODAY));
        refuses("NO_AGREEMENT", () -> both.sign(LEADER, 0, null, TODAY));
        Assessment signed = after(agreed().sign(LEADER, 1, null, TODAY));
        refuses("ALREADY_SIGNED", () -> signed.sign(LEADER, 1, null, TODAY));
        assertThat(signed.open()).isTrue();
    }

    @Test
    @Rule("ASM-15")
    void setsGoalsThatAreToldWithoutTheirWords() {
        Change<Assessment> set = both.set(EMPLOYEE, goal(), TODAY);

        assertThat(set.events())
                .containsExactly(
                        new LearningGoalSetV1("asm-1", "goal-1", "e-ane", EMPLOYEE, "guidance", TODAY.plusMonths(3)));
        assertThat(after(set).conversation().goals()).containsExactly(goal());
        refuses("UNKNOWN_AREA", () -> both.set(LEADER, new Goal("g", "courage", "x", TODAY), TODAY));
        refuses("DUE_IN_THE_PAST", () -> both.set(LEADER, due(TODAY.minusDays(1)), TODAY));
        refuses("TOO_FAR_AHEAD", () -> both.set(LEADER, due(TODAY.plusYears(5).plusDays(1)), TODAY));
        assertThat(after(both.set(LEADER, due(TODAY), TODAY))).isNotNull();
        assertThat(after(both.set(LEADER, due(TODAY.plusYears(5)), TODAY))).isNotNull();
    }

    @Test
    @Rule("ASM-15")
    void hasAtMostTwentyGoals() {
        Assessment full = both;
        for (int i = 0; i < 20; i++) {
            full = after(full.set(LEADER, due(TODAY), TODAY));
        }
        Assessment atItsLimit = full;

        refuses("TOO_MANY_GOALS", () -> atItsLimit.set(LEADER, due(TODAY), TODAY));
    }

    @Test
    @Rule("ASM-14")
    void keepsEachLogForItsAuthor() {
        Assessment logged = after(after(both.log(log(EMPLOYEE))).log(log(LEADER)));

        assertThat(logged.logBy(EMPLOYEE)).contains(log(EMPLOYEE));
        assertThat(logged.logBy(LEADER)).contains(log(LEADER));
        assertThat(both.logBy(LEADER)).isEmpty();
        PrivateLog second = new PrivateLog(LEADER, 1, 1, List.of(), PrivateLog.Judged.NO, null, TODAY);
        Assessment again = after(logged.log(second));
        assertThat(again.logBy(LEADER)).contains(second);
        assertThat(again.logs()).hasSize(2);
        assertThat(again.log(second).state()).isNull();
        refuses(
                "UNKNOWN_AREA",
                () -> both.log(new PrivateLog(
                        LEADER,
                        1,
                        1,
                        List.of(new PrivateLog.Importance("courage", 1)),
                        PrivateLog.Judged.YES,
                        null,
                        TODAY)));
    }

    private static Goal due(LocalDate day) {
        return new Goal("goal-x", "contact", "learn", day);
    }

    private static Agreement held(LocalDate day) {
        return new Agreement(agreement().areas(), 2, day);
    }

    private static Agreement of(List<Agreement.Area> areas, int rank) {
        return new Agreement(areas, rank, TODAY);
    }

    private static List<Agreement.Area> with(String areaId, int rank, String reason) {
        List<Agreement.Area> areas = new ArrayList<>(agreement().areas());
        areas.set(1, new Agreement.Area(areaId, rank, reason));
        return areas;
    }
}
